// The bash of a recovery's script, piece by piece; "{{name}}" stands for a value. Internal to this room.
#pragma once

namespace scripts::cli {

inline constexpr char begin[] = R"sh(
#
# Needs the Azure CLI 2.45 or later, signed in with az login to the tenant of the VM.
#
# The copy of the key goes from the storage account to the key store through pipes alone: no file, no argument of
# a process, no variable of the shell and no log of the Azure CLI holds it. The two az at the ends of the pipe
# keep it in their memory until they end, and do not overwrite it there.
( # what fails ends this, and not the shell that it may have been pasted into
{ set +x; } 2>/dev/null # nothing is traced
set -euo pipefail
ulimit -c 0 # no memory is written to a file
export AZURE_CORE_ONLY_SHOW_ERRORS=true
export AZURE_LOGGING_ENABLE_LOG_FILE=false # in which the Azure CLI would write down what it sends
export MSYS_NO_PATHCONV=1 # Git Bash would take "/keys/..." for a file

# On one line, and without what a pipeline takes for a command.
say() { printf '%s' "$1" | tr -s '#:' | tr '[:cntrl:]' ' ' >&2; echo >&2; }
die() { say "$1"; exit 1; }
lower() { printf '%s' "$1" | tr '[:upper:]' '[:lower:]'; }

command -v az >/dev/null || die 'The Azure CLI is not installed.'
az() { command az "$@" | tr -d '\r'; } # which it writes on Windows
# The subscription that is selected now is selected again at the end.
before=$(az account show --query id --output tsv) || die 'Sign in first: az login'
trap 'az account set --subscription "$before"' EXIT

# The cloud, the tenant and the subscriptions must be those of the plan.
)sh";

inline constexpr char looking[] = R"sh(
# What a GET tells; nothing, where there is no such thing. Any other refusal ends the script.
look() {
    local told
    if told=$(az rest --method get "$@" --output tsv 2>/dev/null); then
        printf '%s\n' "$told"
        return 0 # which "return" alone is not in a trap
    fi
    told=$(az rest --method get "$@" --output none 2>&1) && die 'The answer has changed. Run this again.'
    case "$told" in
    *'Not Found('*) ;;
    *) die "$told" ;;
    esac
}
# Sends; a refusal ends the script.
send() {
    local told
    told=$(az rest "$@" --output none 2>&1) || die "$told"
}
# Deletes; what is not there counts as deleted.
delete() {
    local told
    told=$(az rest --method delete "$@" --output none 2>&1) && return 0
    case "$told" in
    *'Not Found('* | *BlobNotFound* | *ContainerNotFound*) ;;
    *)
        say "$told"
        return 1
        ;;
    esac
}
)sh";

inline constexpr char jobs[] = R"sh(
# Whether this container is that of the VM: others may have its name.
is_own() {
    local container
    container=$(lower "$1")
    [ "${container#iaasvmcontainer;}" = "$own_container" ]
}
own_container=$(lower {{container}})
own_name=$(lower {{name}})
# The restores of this VM since the plan was made: start, job and status, a line each, the newest last. Behind the
# status of one that may be of another VM of its name stands "?".
restores() {
    local all start job status container name
    all=$(az rest --method get {{list}} --query {{query}} --output tsv) || return 1
    while IFS=$'\t' read -r start job status container name; do
        if is_own "$container"; then
            printf '%s\n' "$start $job $status"
        elif [ "$container" = - ] && { [ "$name" = - ] || [ "$(lower "$name")" = "$own_name" ]; }; then
            printf '%s\n' "$start $job $status?"
        fi
    done <<<"$all"
}
# What is asked about one job.
job_says() { az rest --method get --url {{path}}"$1"{{version}} --query "$2" --output tsv; }
[ "$(date -u +%s)" -lt {{last}} ] || die 'This plan is too old. Make a new one.'
# Starts a restore: of nothing but its own new job is it known that it is this one. Sets "job".
start_restore() {
    local known now seen found='' tries=30
    known=$(restores) || die 'The restores of this VM cannot be listed.'
    ! grep -Eq ' (InProgress|Cancelling)[?]?$' <<<"$known" ||
        die 'A restore of this VM is running. Wait for its end, then run this again.'
    send --method post --url "$1" --body "$2"
    while :; do
        [ "$tries" -gt 0 ] || die 'The job of the restore does not appear. Look at the jobs of the vault.'
        tries=$((tries - 1))
        sleep 10
        now=$(restores) || continue
        seen=$found
        found=$(while read -r _ job status; do
            [[ -z $job || $status == *'?' || $known == *" $job "* ]] || printf '%s ' "$job"
        done <<<"$now")
        # Somebody else's may be listed first: a second look must tell the same.
        [ -z "$found" ] || [ "$found" != "$seen" ] || break
    done
    job=${found% }
    case "$job" in *[!0-9A-Za-z-]*) die 'More than one restore of this VM was started just now.' ;; esac
}
# Waits for the end of a job, for a day at most: nothing but the job tells it. Sets "status".
wait_for() {
    local polls=2880 failures=0
    while :; do
        if status=$(job_says "$1" properties.status); then
            failures=0
            case "$status" in Completed | CompletedWithWarnings | Failed | Cancelled) return ;; esac
        else
            failures=$((failures + 1))
            [ "$failures" -lt 5 ] || die 'The job of the restore cannot be read.'
        fi
        polls=$((polls - 1))
        [ "$polls" -gt 0 ] || die 'The restore has not come to its end. Look at the jobs of the vault.'
        sleep 30
    done
}
why() {
    job_says "$1" "properties.errorDetails[0].join(' - ', [errorTitle || '-', errorString || '-'])"
}
)sh";

inline constexpr char copies[] = R"sh(
# A path of a blob, percent-encoded.
encoded() {
    local LC_ALL=C text=$1 at letter code
    for ((at = 0; at < ${#text}; at++)); do
        letter=${text:at:1}
        case "$letter" in
        [0-9A-Za-z._~/-]) printf '%s' "$letter" ;;
        *)
            printf -v code '%d' "'$letter"
            printf '%%%02X' "$((code & 255))"
            ;;
        esac
    done
}
# Where the failed restore has put the copy of the key, as its job tells. Sets "blob"; else "missing" says why not.
copy_of() {
    local told of account container name
    told=$(job_says "$1" "[properties.containerName || '-', properties.extendedInfo.propertyBag.[
        \"Target Storage Account Name\" || \"Target Storage Account Name \" || '',
        \"Config Blob Container Name\" || \"Config Blob Container Name \" || '',
        \"Secured Encryption Info Blob Name\" || \"Secured Encryption Info Blob Name \" || '']][]") ||
        die 'The job of the restore cannot be read.'
    missing='There is no copy of the key'
    { read -r of && read -r account && read -r container && read -r name; } <<<"$told" || return 1
    [ -n "$account" ] && [ -n "$container" ] && [ -n "$name" ] || return 1
    is_own "$of" || { missing='The restore is of another VM'; return 1; }
    [ "$(lower "$account")" = {{account}} ] ||
        { missing='The copy lies in another storage account than planned'; return 1; }
    case "$container" in *[!0-9A-Za-z\$-]*) die 'The name of the container is none.' ;; esac
    case "/$name/" in */./* | */../*) die 'The name of the blob leads elsewhere.' ;; esac
    blob={{endpoint}}/$container/$(encoded "$name")
}
# Sets "job" and "blob" to those of a run before, as far as there are any.
earlier_copy() {
    local all found
    all=$(restores) || die 'The restores of this VM cannot be listed.'
    for found in $(sed -n 's/^[^ ]* \([0-9A-Za-z-]*\) Failed$/\1/p' <<<"$all"); do
        if copy_of "$found"; then job=$found; fi
    done
}
# The options of a request about the blob.
storage() {
    local when
    when=$(LC_ALL=C TZ=GMT date '+%a, %d %b %Y %H:%M:%S GMT')
    "$@" --url "$blob" --resource {{audience}} --headers x-ms-version={{blobversion}} "x-ms-date=$when"
}
details='(OsDiskEncryptionDetails || osDiskEncryptionDetails)'
secret() { storage az rest --method get --query "$details.[KeyBackupData || keyBackupData] | [0]" --output tsv; }
blob='' job='' restored=''
)sh";

inline constexpr char recoverKey[] = R"sh(
# The deleted key is recovered, with all its versions. It can take some seconds to appear.
there=$({{look}})
if [ -n "$there" ]; then
    say 'The key is there.'
else
    {{recover}}
    pause=1
    while [ -z "$there" ]; do
        [ "$pause" -lt 256 ] || die 'The recovered key does not appear.'
        sleep "$pause"
        pause=$((pause * 2))
        there=$({{look}})
    done
    say 'The key was recovered.'
fi
)sh";

inline constexpr char createPlaceholderKey[] = R"sh(
# A key that only serves to make the restore fail.
there=$({{look}})
[ -z "$there" ] || die 'The placeholder key is there already. This plan was rehearsed before: make a new one.'
made_placeholder=maybe # there was none of this name, which is of this plan alone
({{create}}) || true # the answer can be lost: what is there now counts
there=$({{look}})
[ -n "$there" ] || die 'The placeholder key could not be created.'
made_placeholder=yes
version=${there##*/}
[[ $version =~ ^[0-9A-Za-z]{32}$ ]] || die 'The version of the placeholder key is not told.'
)sh";

inline constexpr char createSet[] = R"sh(
# The disk encryption set. One of this name must be the planned one.
tries=30
identity=''
while :; do
    set=$({{look}})
    if [ -z "$set" ]; then
        [ "$tries" -gt 0 ] || die 'The disk encryption set does not appear.'
        [ "$tries" -lt 30 ] || {{create}}
    else
        read -r state type key identity <<<"$set"
        [ "$type" = ConfidentialVmEncryptedWithCustomerKey ] && [ "$(lower "$key")" = {{key}} ] ||
            die 'There is another disk encryption set of this name. It is left as it is.'
        [ "$state" != Succeeded ] || [ "$identity" = - ] || break
        [ "$state" != Failed ] || die 'The disk encryption set could not be created.'
    fi
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || die 'The disk encryption set is not ready.'
    sleep 5
done
{{afterwards}}
)sh";

inline constexpr char lookBeforeFetch[] = R"sh(
# The key may be there already, or some other one of its name, or a deleted one.
restored=$({{look}})
earlier_copy # of a run before
if [ -n "$restored" ]; then
    say 'The key is there: its copy is not needed.'
else
    there=$({{newest}})
    [ -z "$there" ] || die 'The key store has a key of this name, and not this version. It is left as it is.'
    there=$({{deleted}} 2>/dev/null) || there=''
    [ -z "$there" ] || die 'The key store keeps a deleted key of this name. Recover that one.'
fi
)sh";

inline constexpr char lookBeforeRehearsal[] = R"sh(
# The second key store must not have a key of this name, deleted ones included.
there=$({{newest}})
[ -z "$there" ] || die 'The second key store has a key of this name. It is left as it is.'
there=$({{deleted}} 2>/dev/null) || there=''
[ -z "$there" ] || die 'The second key store keeps a deleted key of this name.'
earlier_copy # of a run before
)sh";

inline constexpr char startFetch[] = R"sh(
# The restore that is bound to fail, as the key is gone. By that, Azure Backup puts its copy of the key there.
if [ -z "$restored" ] && [ -z "$blob" ]; then
    start_restore {{url}} {{body}}
    wait_for "$job"
    case "$status" in
    Completed | CompletedWithWarnings)
        die 'The restore did not fail, so that there is no copy. See what it has made in the group '{{group}}
        ;;
    esac
    copy_of "$job" || die "$missing: $(why "$job")"
fi
)sh";

inline constexpr char startRehearsal[] = R"sh(
# The restore that is bound to fail, as the key of the placeholder lies in another key store.
disks() { az rest --method get {{disks}} --query 'value[].id' --output tsv; }
if [ -z "$blob" ]; then
    disks_before=$(disks)
    start_restore {{url}} {{body}}
    wait_for "$job"
    case "$status" in
    Completed | CompletedWithWarnings)
        made_disks=$(disks) || left {{disksin}}
        made_disks=$(grep -vxF -e "$disks_before" <<<"$made_disks") || made_disks=''
        die "The restore did not fail, so that there is no copy. It has made: $made_disks"
        ;;
    esac
    copy_of "$job" || die "$missing: $(why "$job")"
fi
)sh";

inline constexpr char knownCopy[] = R"sh(
# The copy of a restore that has failed before.
if [ -z "$restored" ]; then
    copy_of {{job}} || die "$missing."
fi
)sh";

inline constexpr char fetchCopy[] = R"sh(
# Whether the copy is there, and of which kind of key store; nothing of the copy itself is kept.
if [ -z "$restored" ]; then
    kind=$(storage az rest --method get --output tsv --query "$details.join(' ', [
        KeyVaultResourceType || keyVaultResourceType || '-', to_string(length(KeyBackupData || keyBackupData || ''))])") ||
        die 'The copy of the key cannot be read. It needs the role Storage Blob Data Reader.'
    case "$kind" in '' | *' 0') die 'The blob holds no copy of a key.' ;; esac
    [ "$(lower "${kind%% *}")" {{is}} microsoft.keyvault/managedhsms ] ||
        die 'The copy is of a key of another kind of key store.'
fi
)sh";

inline constexpr char restoreKey[] = R"sh(
# The copy goes into the key store, under its own name and version, in base64 for URLs. What fails on the way
# leaves the JSON open, which the key store refuses.
restore_key() {
    {
        printf '{"value":"' && secret | tr -d '\r\n =' | tr '/+' '_-' && printf '"}'
    } | send --method post {{restore}} --headers Content-Type=application/json --body @-
}
if [ -z "$restored" ]; then
    made_copy=maybe # there was no key of this name
    if ! told=$(restore_key 2>&1); then
        say "$told" # or the answer was lost: what is there now counts
        case "$told" in *'Conflict('*) made_copy=no ;; esac
        there=$({{look}}) || die {{unknown}}
        [ -n "$there" ] || die 'The key could not be restored.'
        {{unclear}}
    fi
    made_copy=yes
fi
)sh";

inline constexpr char compareKey[] = R"sh(
# What is there now.
there=$({{look}})
read -r kid _ <<<"$there"
case "$(lower "$kid")" in
{{key}}*) say "The key is there: $kid" ;;
*) die 'The key that came back is not the original one.' ;;
esac
version=${kid##*/}
)sh";

inline constexpr char compareCopy[] = R"sh(
# What came back, next to the original as far as that can be read.
there=$({{look}})
read -r kid public <<<"$there"
case "$(lower "$kid")" in
{{key}}*) ;;
*) die 'The key that came back is not the original one.' ;;
esac
original=$({{original}} 2>/dev/null) || original=''
case "$original" in
*" $public") say "The key came back, with the version and the public part of the original: $kid" ;;
'') say "The key came back, with the version of the original, which cannot be read now: $kid" ;;
*) die 'The key that came back has another public part than the original.' ;;
esac
)sh";

inline constexpr char createOrchestrator[] = R"sh(
# The service that releases keys to Confidential VMs.
orchestrator=$({{look}})
if [ -z "$orchestrator" ]; then
    {{create}}
    orchestrator=$({{look}})
fi
)sh";

inline constexpr char assignRole[] = R"sh(
# The role {{name}}. What has just come to be is not known everywhere at once: for about a minute, a refusal
# that passes is not taken for an answer.
assigned() {
    local held
    held=$({{list}}{{query}} --output tsv | tr '\t[:upper:]' ' [:lower:]') || return 1
    grep -Fxq -- "$(lower "$principal") "{{scope}} <<<"$held"
}
if ! assigned; then
    {{assign}} || assigned || die 'The role could not be assigned.'
    granted=yes
fi
)sh";

inline constexpr char waitForGrants[] = R"sh(
# Nothing tells when a grant has spread.
if [ "$granted" = yes ]; then
    say 'Waiting until the grants have spread.'
    sleep {{seconds}}
fi
)sh";

inline constexpr char restoreMachine[] = R"sh(
# The restore itself. One that has completed since the plan was made is not repeated.
all=$(restores)
if grep -Eq ' Completed(WithWarnings)?$' <<<"$all"; then
    say 'A restore of this VM has completed since this was planned: no other one is started.'
else
    start_restore {{url}} {{body}}
    wait_for "$job"
    case "$status" in
    Completed | CompletedWithWarnings) say "The restore has ended: $status" ;;
    *) die "The restore has ended: $status. $(why "$job")" ;;
    esac
fi
)sh";

inline constexpr char restoreNewMachine[] = R"sh(
# The restore itself. A VM of this name must be the one that it has made.
there=$({{there}})
all=$(restores)
if [ -n "$there" ]; then
    grep -Eq ' Completed(WithWarnings)?$' <<<"$all" || die 'There is a VM of this name already. It is left as it is.'
    say 'The VM is there.'
else
    start_restore {{url}} {{body}}
    wait_for "$job"
    case "$status" in
    Completed | CompletedWithWarnings) say "The restore has ended: $status" ;;
    *) die "The restore has ended: $status. $(why "$job")" ;;
    esac
fi
)sh";

inline constexpr char readMachine[] = R"sh(
# What came back. Who may use its key is for the program to tell.
there=$({{look}})
[ -n "$there" ] || die 'The VM is not there.'
say "The VM, its state and the disk encryption set: $there"
)sh";

inline constexpr char readDisks[] = R"sh(
# What lies in the group now.
there=$({{look}})
say "$there"
)sh";

inline constexpr char deleteBlob[] = R"sh(
# The copy is not needed in the storage account any more.
if [ -n "$blob" ]; then
    storage delete || say 'The copy of the key could not be deleted. It is still in the storage account.'
fi
)sh";

inline constexpr char deleteRehearsedBlob[] = R"sh(
if [ -n "$blob" ] && [ "$result" = 0 ]; then # otherwise another try takes it
    storage delete || say 'The copy of the key could not be deleted. It is still in the storage account.'
fi
)sh";

inline constexpr char deleteMade[] = R"sh(
if [ "${{made}}" = maybe ]; then
    {{made}}=no
    there=$({{look}}) || left {{what}}
    [ -z "$there" ] || {{made}}=yes
fi
if [ "${{made}}" = yes ]; then
    delete {{remove}} || { left {{what}} && {{made}}=no; }
fi
)sh";

inline constexpr char deleteMadeDisks[] = R"sh(
for disk in $made_disks; do
    case "$disk" in
    /subscriptions/*/disks/*)
        delete --url "$disk?api-version={{disks}}" || left "the disk $disk"
        ;;
    esac
done
)sh";

inline constexpr char awaitDeletedSet[] = R"sh(
if [ "$made_set" = yes ]; then
    for ((tries = 60; tries > 0; tries--)); do
        there=$({{look}}) && [ -z "$there" ] && break
        sleep 5
    done
    [ "$tries" -gt 0 ] || left {{what}}
fi
)sh";

inline constexpr char ending[] = R"sh(
granted=no made_copy=no set_identity='' orchestrator=''
)sh";

inline constexpr char rehearsalEnding[] = R"sh(
finish() {
    local result=$?
    trap - EXIT
    set +e
    clean_up
    [ "$leftover" = no ] || result=1
    [ "$result" != 0 ] || say 'Done.'
    az account set --subscription "$before"
    exit "$result"
}
made_copy=no made_placeholder=no made_set=no made_disks='' version='' leftover=no
left() { say "This may be left behind: $1."; leftover=yes; }
trap finish EXIT
)sh";

} // namespace scripts::cli
