# Completion of cvm-backup-wizard in bash. Commands and options are what the program's own --help shows; the values of
# an option stand here.

_cvm_backup_wizard() {
    local program=$1 word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} option command="" index
    COMPREPLY=()

    # The word breaks at "=": --option=value is three words.
    if [[ $word == = ]]; then
        option=$before word=""
    elif [[ $before == = ]]; then
        option=${COMP_WORDS[COMP_CWORD - 2]}
    else
        option=$before
    fi

    # The first word that is neither an option nor the value of one.
    for ((index = 1; index < COMP_CWORD; ++index)); do
        case ${COMP_WORDS[index]} in
            --open | --snapshot) break ;; # files follow
            --lang | --scenario | --scenario-file | --fault | --screenshots | --speed | --latency)
                index=$((index + 1))
                [[ ${COMP_WORDS[index]} != = ]] || index=$((index + 1))
                ;;
            -*) ;;
            *)
                command=${COMP_WORDS[index]}
                break
                ;;
        esac
    done

    local values=""
    case $option in
        --lang) # those that were built in, as the refusal of none of them tells
            values=$("$program" scenarios --lang none 2>&1 | sed -n 's/.*: use \(.*\)\.$/\1/p' | tr -d ',') ;;
        --scenario) values=$("$program" scenarios --lang en 2>/dev/null | sed -n 's/^\([a-z][a-z-]*\)  .*/\1/p') ;;
        --sign-in) values="browser device az" ;;
        --cloud) values="public usgov china" ;;
        --proxy) values="none system" ;;
        --role) values="custom built-in wide" ;;
        --scope) values="key all" ;;
        --grant) values="auto none" ;;
        --export)
            values="az powershell"
            [[ $command == restore ]] || values+=" bicep terraform"
            ;;
        --steps) # several, with commas between them
            values="recover-key restore-key new-set grants vm clean-up"
            [[ $word != *,* ]] || values=$(printf "${word%,*},%s " $values)
            ;;
        --format) values="text html csv json sarif pdf" ;;
        --fail-on) values="critical high medium low none" ;;
        --run | --resume) values=$("$program" runs --lang en 2>/dev/null | grep -oE '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}') ;;
        --scenario-file | --snapshot | --open | --output | --compare | --ca-file | --write-ca | --token-file)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
            return
            ;;
        --screenshots)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -d -- "$word")
            return
            ;;
        --fault | --speed | --latency | --tenant | --client-id | --vm | --principal | --vault | --policy | --new-policy | \
            --port | --key | --what-if | --as-of | --backup-principal | --point | --staging-account | --key-store | --set | \
            --resource-group | --subnet | --name | --job | --placeholder-set | --placeholder-store)
            return # only the user knows
            ;;
    esac
    if [[ -n $values ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$values" -- "$word")
        return
    fi

    if [[ $word == -* ]]; then
        values=$("$program" ${command:+"$command"} --lang en --help 2>/dev/null |
            sed -n 's/^  \(-[a-z]\), \(--[a-z-]*\).*/\1 \2/p; s/^  \(--[a-z-]*\).*/\1/p')
        mapfile -t COMPREPLY < <(compgen -W "$values" -- "$word")
    elif [[ -z $command ]]; then
        values=$("$program" --lang en --help 2>/dev/null | sed -n 's/^  \([a-z][a-z]*\)  .*/\1/p')
        mapfile -t COMPREPLY < <(compgen -W "$values" -- "$word")
    elif [[ $command == restore ]]; then
        mapfile -t COMPREPLY < <(compgen -W drill -- "$word")
    elif [[ $command == review || $command == explain ]]; then
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -F _cvm_backup_wizard cvm-backup-wizard
