#pragma once

namespace domain {

/// One step of a recovery, in the order of the manual procedure (contract 15.5).
enum class RecoveryStepKind {
    RecoverKey, ///< before all: a soft-deleted key
    CreatePlaceholderKey, ///< Rehearse: in another key store than the original
    CreatePlaceholderSet, ///< Rehearse
    StartFetch, ///< step 2: the restore that is bound to fail; its job is followed (step 3)
    FetchCopy, ///< steps 4 to 6: reads the secured blob into memory
    RestoreKey, ///< step 7
    CompareKey, ///< reads the key and compares version and public part with the original, as far as known
    CreateOrchestrator, ///< its service principal, where the tenant has none
    CreateSet, ///< step 8
    Grant, ///< step 9: see RecoveryStep::user
    WaitForGrants, ///< step 9: until they have spread
    RestoreMachine, ///< step 10; its job is followed
    ReadMachine, ///< what came back: the VM or the disks, and who may use their key
    DeleteRehearsalKey, ///< Rehearse: the copy in the second store
    DeleteMadeDisks, ///< Rehearse: what a restore made that did not fail
    DeletePlaceholderSet,
    DeletePlaceholderKey,
    DeleteBlob, ///< step 11
};

} // namespace domain
