#pragma once

#include <QString>
#include <QStringList>

namespace domain {

/// What an error is about.
enum class ErrorMatter {
    Nothing, ///< of this program: another matter, or no error at all
    Access,
    SignIn,
    Policy, ///< a backup policy, or Azure Policy
    Vault, ///< a Recovery Services vault and what is in it
    VirtualMachine,
    Network,
    Throttling,
    Key, ///< its state, or that of its store
    Registration,
    Lock,
    Restore,
    OtherBackup,
};

enum class Certainty {
    Certain, ///< the text has the code, or the sentence that Azure has for it
    Likely, ///< from a code that is cut or retyped, or from how somebody tells it
    Unknown, ///< it is about Azure Backup or keys, and the text does not decide
};

/// What Azure calls Azure Backup in its messages: the principal where a text names no other.
inline const QString azureBackupService = QStringLiteral("Azure Backup Service");

/// What a text that somebody pasted tells. Nothing of it is a secret or says who a person is.
struct Explanation {
    ErrorMatter about = ErrorMatter::Nothing;
    QString code; ///< in Azure's spelling; empty: the text has none, or none is known for what it says
    QString principal; ///< who lacks it: object id, or name of a service; empty: the text does not say
    QStringList lacks; ///< actions, data actions or "keys get", as the text has them
    QString object; ///< the resource, key or key store that it is about; empty: the text does not say
    QString message; ///< what Azure says, where the code is in no table
    Certainty sure = Certainty::Unknown;
    QString decidedBy; ///< the words of the text that decided
    QStringList others; ///< other codes in the text, which it is not told by
    bool isPartial = false; ///< the text is long: its middle was not read
};

} // namespace domain
