// The PowerShell of a recovery's script, piece by piece; "{{name}}" stands for a value. Internal to this
// room.
#pragma once

namespace scripts::ps {

inline constexpr char begin[] = R"ps(
#
# Sign in first with Connect-AzAccount to the tenant of the VM.
#
# The copy of the key passes through the memory of this process alone: it is in no file, and in no argument of a
# process. What .NET keeps of it until it collects its memory cannot be overwritten from here.
#Requires -Modules @{ ModuleName = 'Az.Accounts'; ModuleVersion = '2.12.0' }
$ErrorActionPreference = 'Stop'
$DebugPreference = 'SilentlyContinue' # to which the Az modules tell what they send
$VerbosePreference = 'SilentlyContinue'
Set-PSDebug -Off
Add-Type -AssemblyName System.Net.Http

# On one line, and without what a pipeline takes for a command.
function Get-Plain([string] $Text) {
    $Text -replace '[\p{Cc}\p{Cf}]', ' ' -replace '([#:])(?=\1)', '$1 '
}
# A request to Azure Resource Manager, or to the service that -Audience names.
function Send-Request([string] $Method, [string] $Address, [string] $Body, [string] $Audience) {
    $request = @{ Method = $Method }
    if ($Audience) { $request.Uri = $Address; $request.ResourceId = $Audience }
    else { $request.Path = $Address }
    if ($Body) { $request.Payload = $Body }
    Invoke-AzRestMethod @request
}
# What is not there is nothing, to be read or to be deleted.
function Invoke-Azure([string] $Method, [string] $Address, [string] $Body, [string] $Audience) {
    $answer = Send-Request $Method $Address $Body $Audience
    if ($answer.StatusCode -eq 404 -and $Method -in 'GET', 'DELETE') { return }
    if ($answer.StatusCode -ge 300) {
        throw "Azure refused: $($answer.StatusCode) $(Get-Plain $answer.Content)"
    }
    if ($answer.Content) { $answer.Content | ConvertFrom-Json }
}
# Whether a role gives these rights and nothing else.
function Test-Rights($Role, [string[]] $Rights) {
    $all = @($Role.properties.permissions)
    $held = @($all | ForEach-Object { $_.dataActions })
    $others = @($all | ForEach-Object { $_.actions; $_.notActions; $_.notDataActions; $_.condition } | Where-Object { $_ })
    -not $others -and $held.Count -eq $Rights.Count -and -not (Compare-Object $held $Rights)
}

$before = Get-AzContext # is selected again at the end
if (-not $before) { throw 'Sign in first: Connect-AzAccount' }
# The cloud, the tenant and the subscriptions must be those of the plan.
)ps";

inline constexpr char jobs[] = R"ps(
# Whether this job is of the VM: others may have its name.
function Test-Own($Job) {
    ("$($Job.containerName)" -replace '^IaasVMContainer;') -eq {{container}}
}
# The restores of this VM since the plan was made, the newest last; -Doubtful: and those that may be of another VM of
# its name.
function Get-Restores([switch] $Doubtful) {
    (Invoke-Azure GET {{list}}).value | Where-Object {
        $isDoubtful = -not $_.properties.containerName -and "$($_.properties.entityFriendlyName)" -in '', {{vm}}
        ((Test-Own $_.properties) -or ($Doubtful -and $isDoubtful)) -and $_.name -notin @({{known}})
    } | Sort-Object { $_.properties.startTime }
}
function Get-Job([string] $Name) {
    $job = (Invoke-Azure GET ({{path}} + [uri]::EscapeDataString($Name) + {{version}})).properties
    if (-not $job) { throw 'The job of the restore cannot be read.' }
    $job
}
if ([DateTimeOffset]::UtcNow.ToUnixTimeSeconds() -ge {{last}}) { throw 'This plan is too old. Make a new one.' }
# Starts a restore and gives its job: of nothing but its own new job is it known that it is this one.
function Start-Restore([string] $Address, [string] $Body) {
    $known = @(Get-Restores -Doubtful)
    if (@($known | Where-Object { $_.properties.status -in 'InProgress', 'Cancelling' })) {
        throw 'A restore of this VM is running. Wait for its end, then run this again.'
    }
    Invoke-Azure POST $Address $Body | Out-Null
    $new = @()
    for ($try = 1; $try -le 30; $try++) {
        Start-Sleep -Seconds 10
        $seen = $new.Count
        $new = @(Get-Restores | Where-Object { $_.name -notin @($known.name) })
        if ($new.Count -gt 1) { throw 'More than one restore of this VM was started just now.' }
        # Somebody else's may be listed first: a second look must tell the same.
        if ($new.Count -eq 1 -and $seen -eq 1) { return $new[0].name }
    }
    throw 'The job of the restore does not appear. Look at the jobs of the vault.'
}
# Waits for the end of a job, for a day at most: nothing but the job tells it.
function Wait-Restore([string] $Name) {
    $failures = 0
    for ($poll = 1; $poll -le 2880; $poll++) {
        try {
            $job = Get-Job $Name
            $failures = 0
            if ($job.status -in 'Completed', 'CompletedWithWarnings', 'Failed', 'Cancelled') { return $job }
        } catch {
            if (++$failures -ge 5) { throw }
        }
        Start-Sleep -Seconds 30
    }
    throw 'The restore has not come to its end. Look at the jobs of the vault.'
}
function Get-Why($Job) {
    Get-Plain "$($Job.status) $($Job.errorDetails.errorTitle) $($Job.errorDetails.errorString)"
}
)ps";

inline constexpr char copies[] = R"ps(
# Where PowerShell logs what its commands are given, the copy of the key would be in that log.
foreach ($place in 'HKLM:', 'HKCU:' | ForEach-Object { "$_\Software\Policies\Microsoft\" }) {
    foreach ($edition in 'Windows\PowerShell', 'PowerShellCore') {
        $policy = Get-ItemProperty "$place$edition\ModuleLogging" -ErrorAction SilentlyContinue
        if ($policy.EnableModuleLogging) { throw 'A policy has the logging of modules on, which would record the copy of the key.' }
    }
}
if (@(Get-Module Az.Accounts).LogPipelineExecutionDetails -contains $true) {
    throw 'The logging of Az.Accounts is on, which would record the copy of the key.'
}
# Where the failed restore has put the copy of the key, as its job tells; nothing, where none is told. -Earlier: nothing
# as well where it is another place than planned.
function Get-Place($Job, [switch] $Earlier) {
    if (-not (Test-Own $Job)) { throw 'The restore is of another VM.' }
    $told = @{}
    foreach ($property in @($Job.extendedInfo.propertyBag.PSObject.Properties)) {
        if ($property) { $told[$property.Name.Trim()] = "$($property.Value)" }
    }
    $account, $container, $name = 'Target Storage Account Name', 'Config Blob Container Name',
        'Secured Encryption Info Blob Name' | ForEach-Object { "$($told[$_])" }
    if (-not ($account -and $container -and $name)) { return }
    if ($Earlier -and $account -ne {{account}}) { return }
    if ($account -ne {{account}}) { throw 'The copy lies in another storage account than planned.' }
    if ($container -notmatch '^[0-9A-Za-z$-]+$') { throw 'The name of the container is none.' }
    if ("/$name/" -match '/\.\.?/') { throw 'The name of the blob leads elsewhere.' }
    {{endpoint}} + "/$container/" + (($name -split '/' | ForEach-Object { [uri]::EscapeDataString($_) }) -join '/')
}
# A request about the blob, for which Invoke-AzRestMethod has no headers. Gives what it holds.
function Send-Storage([string] $Method, [string] $Address) {
    $token = (Get-AzAccessToken -ResourceUrl {{audience}}).Token
    if ($token -is [securestring]) { $token = [Net.NetworkCredential]::new('', $token).Password }
    $handler = [Net.Http.HttpClientHandler]::new()
    $handler.AllowAutoRedirect = $false
    $client = [Net.Http.HttpClient]::new($handler)
    try {
        $request = [Net.Http.HttpRequestMessage]::new([Net.Http.HttpMethod]::new($Method), $Address)
        $request.Headers.Add('x-ms-version', {{blobversion}})
        $request.Headers.Add('x-ms-date', [DateTime]::UtcNow.ToString('R'))
        $request.Headers.Authorization = [Net.Http.Headers.AuthenticationHeaderValue]::new('Bearer', $token)
        $answer = $client.SendAsync($request).GetAwaiter().GetResult()
        if ([int] $answer.StatusCode -eq 404 -and $Method -eq 'DELETE') { return }
        if (-not $answer.IsSuccessStatusCode) {
            throw "The copy of the key cannot be reached: $([int] $answer.StatusCode) $(Get-Plain $answer.ReasonPhrase)"
        }
        if ($Method -eq 'GET') { $answer.Content.ReadAsStringAsync().GetAwaiter().GetResult() }
    } finally {
        $client.Dispose()
    }
}
# The last copy that a run before has left.
function Get-EarlierPlace {
    Get-Restores | Where-Object { $_.properties.status -eq 'Failed' } |
        ForEach-Object { Get-Place (Get-Job $_.name) -Earlier } | Select-Object -Last 1
}
$blob = $null
$restored = $null
)ps";

inline constexpr char recoverKey[] = R"ps(
# The deleted key is recovered, with all its versions. It can take some seconds to appear.
if ({{look}}) {
    'The key is there.'
} else {
    {{recover}} | Out-Null
    for ($pause = 1; -not ({{look}}); $pause *= 2) {
        if ($pause -gt 128) { throw 'The recovered key does not appear.' }
        Start-Sleep -Seconds $pause
    }
    'The key was recovered.'
}
)ps";

inline constexpr char createPlaceholderKey[] = R"ps(
# A key that only serves to make the restore fail.
if ({{look}}) { throw 'The placeholder key is there already. This plan was rehearsed before: make a new one.' }
$madePlaceholder = 'maybe' # there was none of this name, which is of this plan alone
$refusal = $null
try { {{create}} | Out-Null } catch { $refusal = $_ }
$there = {{look}} # the answer can be lost: what is there now counts
if (-not $there -and $refusal) { throw $refusal }
$madePlaceholder = 'yes'
$version = ([string] $there.key.kid).Split('/')[-1]
if ($version -notmatch '^[0-9A-Za-z]{32}$') { throw 'The version of the placeholder key is not told.' }
)ps";

inline constexpr char createSet[] = R"ps(
# The disk encryption set. One of this name must be the planned one.
for ($try = 1; ; $try++) {
    $set = {{look}}
    if ($set) {
        if ($set.properties.encryptionType -ne 'ConfidentialVmEncryptedWithCustomerKey' -or
            $set.properties.activeKey.keyUrl -ne {{key}}) {
            throw 'There is another disk encryption set of this name. It is left as it is.'
        }
        if ($set.properties.provisioningState -eq 'Failed') { throw 'The disk encryption set could not be created.' }
        if ($set.properties.provisioningState -eq 'Succeeded' -and $set.identity.principalId) { break }
    } elseif ($try -eq 1) {
        {{create}}
    }
    if ($try -ge 30) { throw 'The disk encryption set is not ready.' }
    Start-Sleep -Seconds 5
}
$setIdentity = $set.identity.principalId
)ps";

inline constexpr char lookBeforeFetch[] = R"ps(
# The key may be there already, or some other one of its name, or a deleted one.
$restored = {{look}}
$blob = Get-EarlierPlace # of a run before
if ($restored) {
    'The key is there: its copy is not needed.'
} else {
    if ({{newest}}) { throw 'The key store has a key of this name, and not this version. It is left as it is.' }
    try { $there = {{deleted}} } catch { $there = $null }
    if ($there) { throw 'The key store keeps a deleted key of this name. Recover that one.' }
}
)ps";

inline constexpr char lookBeforeRehearsal[] = R"ps(
# The second key store must not have a key of this name, deleted ones included.
if ({{newest}}) { throw 'The second key store has a key of this name. It is left as it is.' }
try { $there = {{deleted}} } catch { $there = $null }
if ($there) { throw 'The second key store keeps a deleted key of this name.' }
$blob = Get-EarlierPlace # of a run before
)ps";

inline constexpr char startFetch[] = R"ps(
# The restore that is bound to fail, as the key is gone. By that, Azure Backup puts its copy of the key there.
if (-not $restored -and -not $blob) {
    $job = Wait-Restore (Start-Restore {{url}} {{body}})
    if ($job.status -in 'Completed', 'CompletedWithWarnings') {
        throw ('The restore did not fail, so that there is no copy. See what it has made in the group ' + {{group}})
    }
    $blob = Get-Place $job
    if (-not $blob) { throw "There is no copy of the key: $(Get-Why $job)" }
}
)ps";

inline constexpr char startRehearsal[] = R"ps(
# The restore that is bound to fail, as the key of the placeholder lies in another key store.
if (-not $blob) {
    $disksBefore = @(({{disks}}).value.id)
    $job = Wait-Restore (Start-Restore {{url}} {{body}})
    if ($job.status -in 'Completed', 'CompletedWithWarnings') {
        try {
            $madeDisks = @(({{disks}}).value.id | Where-Object { $_ -and $_ -notin $disksBefore })
        } catch {
            Write-Left {{disksin}} "$_"
        }
        throw (Get-Plain "The restore did not fail, so that there is no copy. It has made: $madeDisks")
    }
    $blob = Get-Place $job
    if (-not $blob) { throw "There is no copy of the key: $(Get-Why $job)" }
}
)ps";

inline constexpr char knownCopy[] = R"ps(
# The copy of a restore that has failed before.
if (-not $restored) {
    $blob = Get-Place (Get-Job {{job}})
    if (-not $blob) { throw 'The job does not tell where it put the copy of the key.' }
}
)ps";

inline constexpr char fetchCopy[] = R"ps(
# Whether the copy is there, and of which kind of key store. It is read once more when it is restored.
if (-not $restored) {
    $details = (Send-Storage GET $blob | ConvertFrom-Json).OsDiskEncryptionDetails
    if (-not $details.KeyBackupData) { throw 'The blob holds no copy of a key.' }
    if ("$($details.KeyVaultResourceType)" {{is}} 'Microsoft.KeyVault/managedHSMs') {
        throw 'The copy is of a key of another kind of key store.'
    }
    $details = $null
}
)ps";

inline constexpr char restoreKey[] = R"ps(
# The copy goes into the key store, under its own name and version, in base64 for URLs.
if (-not $restored) {
    $copy = (Send-Storage GET $blob | ConvertFrom-Json).OsDiskEncryptionDetails.KeyBackupData
    $copy = $copy.TrimEnd('=').Replace('/', '_').Replace('+', '-')
    $madeCopy = 'maybe' # there was no key of this name
    $refusal = $null
    try { {{restore}} ('{"value":"' + $copy + '"}') {{audience}} | Out-Null } catch { $refusal = $_ }
    $copy = $null
    [GC]::Collect()
    if ($refusal) { # or the answer was lost: what is there now counts
        if ("$refusal" -like 'Azure refused: 409*') { $madeCopy = 'no' }
        try { $there = {{look}} } catch { throw {{unknown}} }
        if (-not $there) { throw $refusal }
        {{unclear}}
    }
    $madeCopy = 'yes'
}
)ps";

inline constexpr char compareKey[] = R"ps(
# What is there now.
$kid = [string] ({{look}}).key.kid
if (-not $kid.StartsWith({{key}}, [StringComparison]::OrdinalIgnoreCase)) {
    throw 'The key that came back is not the original one.'
}
$version = $kid.Split('/')[-1]
"The key is there: $(Get-Plain $kid)"
)ps";

inline constexpr char compareCopy[] = R"ps(
# What came back, next to the original as far as that can be read.
$copy = ({{look}}).key
if (-not "$($copy.kid)".StartsWith({{key}}, [StringComparison]::OrdinalIgnoreCase)) {
    throw 'The key that came back is not the original one.'
}
try { $original = ({{original}}).key } catch { $original = $null }
if (-not $original) {
    "The key came back, with the version of the original, which cannot be read now: $(Get-Plain $copy.kid)"
} elseif ("$($copy.n)$($copy.x)$($copy.y)" -cne "$($original.n)$($original.x)$($original.y)") {
    throw 'The key that came back has another public part than the original.'
} else {
    "The key came back, with the version and the public part of the original: $(Get-Plain $copy.kid)"
}
)ps";

inline constexpr char createOrchestrator[] = R"ps(
# The service that releases keys to Confidential VMs.
$orchestrator = ({{look}}).id
if (-not $orchestrator) {
    {{create}} | Out-Null
    $orchestrator = ({{look}}).id
}
)ps";

inline constexpr char assignRole[] = R"ps(
# The role {{name}}. What has just come to be is not known everywhere at once: for about a minute, a refusal
# that passes is not taken for an answer.
$refusal = $null
for ($try = 1; ; $try++) {
    $held = ({{list}}).value | Where-Object {
        $_.properties.principalId -eq $principal -and $_.properties.scope -eq {{scope}} -and
        "$($_.properties.roleDefinitionId)".EndsWith({{role}}) -and -not $_.properties.condition
    }
    if ($held) { break }
    if ($refusal) { throw $refusal }
    try {
        {{assign}} | Out-Null
        $granted = $true
        break
    } catch {
        if ($try -ge 6 -or "$_" -notmatch {{passing}}) { $refusal = $_ } else { Start-Sleep -Seconds 10 }
    }
}
)ps";

inline constexpr char waitForGrants[] = R"ps(
# Nothing tells when a grant has spread.
if ($granted) {
    'Waiting until the grants have spread.'
    Start-Sleep -Seconds {{seconds}}
}
)ps";

inline constexpr char restoreMachine[] = R"ps(
# The restore itself. One that has completed since the plan was made is not repeated.
$completed = @(Get-Restores | Where-Object { $_.properties.status -in 'Completed', 'CompletedWithWarnings' })
if ($completed) {
    'A restore of this VM has completed since this was planned: no other one is started.'
} else {
    $job = Wait-Restore (Start-Restore {{url}} {{body}})
    if ($job.status -notin 'Completed', 'CompletedWithWarnings') { throw "The restore has failed: $(Get-Why $job)" }
    "The restore has ended: $($job.status)"
}
)ps";

inline constexpr char restoreNewMachine[] = R"ps(
# The restore itself. A VM of this name must be the one that it has made.
$completed = @(Get-Restores | Where-Object { $_.properties.status -in 'Completed', 'CompletedWithWarnings' })
if ({{there}}) {
    if (-not $completed) { throw 'There is a VM of this name already. It is left as it is.' }
    'The VM is there.'
} else {
    $job = Wait-Restore (Start-Restore {{url}} {{body}})
    if ($job.status -notin 'Completed', 'CompletedWithWarnings') { throw "The restore has failed: $(Get-Why $job)" }
    "The restore has ended: $($job.status)"
}
)ps";

inline constexpr char readMachine[] = R"ps(
# What came back. Who may use its key is for the program to tell.
$machine = {{look}}
if (-not $machine) { throw 'The VM is not there.' }
Get-Plain "The VM, its state and the disk encryption set: $($machine.name) $($machine.properties.provisioningState) $($machine.properties.storageProfile.osDisk.managedDisk.securityProfile.diskEncryptionSet.id)"
)ps";

inline constexpr char readDisks[] = R"ps(
# What lies in the group now.
$disks = ({{look}}).value.name
Get-Plain "Disks: $($disks -join ', ')"
)ps";

inline constexpr char deleteBlob[] = R"ps(
# The copy is not needed in the storage account any more.
if ($blob) {
    try { Send-Storage DELETE $blob | Out-Null } catch { Write-Warning (Get-Plain "The copy of the key is still in the storage account. $_") }
}
)ps";

inline constexpr char deleteRehearsedBlob[] = R"ps(
if ($blob -and $rehearsed) { # otherwise another try takes it
    try { Send-Storage DELETE $blob | Out-Null } catch { Write-Warning (Get-Plain "The copy of the key is still in the storage account. $_") }
}
)ps";

inline constexpr char deleteMade[] = R"ps(
try {
    if ({{made}} -eq 'maybe' -and ({{look}})) { {{made}} = 'yes' }
    if ({{made}} -eq 'yes') { {{remove}} | Out-Null }
} catch {
    Write-Left {{what}} "$_"
    {{made}} = 'no'
}
)ps";

inline constexpr char deleteMadeDisks[] = R"ps(
foreach ($disk in @($madeDisks)) {
    try { Invoke-Azure DELETE "$disk{{query}}" | Out-Null } catch { Write-Left "the disk $disk" "$_" }
}
)ps";

inline constexpr char awaitDeletedSet[] = R"ps(
if ($madeSet -eq 'yes') {
    try {
        for ($try = 1; ({{look}}); $try++) {
            if ($try -gt 60) { throw 'It is still there.' }
            Start-Sleep -Seconds 5
        }
    } catch { Write-Left {{what}} "$_" }
}
)ps";

inline constexpr char rehearsalBeginning[] = R"ps(
function Write-Left([string] $What, [string] $Why) {
    $script:leftover = $true
    Write-Warning (Get-Plain "This may be left behind: $What. $Why")
}
$madeCopy = $madePlaceholder = $madeSet = 'no'
$rehearsed = $leftover = $false
$madeDisks = @()
)ps";

} // namespace scripts::ps
