#include "cloud/azure/keybackup.h"

#include "cloud/azure/jsonreader.h"
#include "cloud/azure/secretjson.h"

namespace azure {

namespace {

constexpr QByteArrayView detailsName("OsDiskEncryptionDetails");
constexpr QByteArrayView backupName("KeyBackupData");
constexpr QByteArrayView storeTypeName("KeyVaultResourceType");

base::Unexpected badBlob(const QString &path, const QString &expectation) {
    return base::Unexpected(badResponse(path + QStringLiteral(": expected ") + expectation));
}

QString pathOf(QByteArrayView member) {
    const QString details = QStringLiteral("$.") + QString::fromLatin1(detailsName);
    return member.isEmpty() ? details : details + QLatin1Char('.') + QString::fromLatin1(member);
}

/// A Managed HSM's type by name; everything else is a Key Vault's (contract 15.5 step 6).
domain::KeyStoreKind kindOfStore(const SecretJson &details) {
    const std::optional<QByteArrayView> value = details.member(storeTypeName);
    const std::optional<base::SecretBytes> type = value ? SecretJson::string(*value) : std::nullopt;
    const bool isHsm = type
        && type->view().compare(QByteArrayView("Microsoft.KeyVault/managedHSMs"), Qt::CaseInsensitive) == 0;
    return isHsm ? domain::KeyStoreKind::ManagedHsm : domain::KeyStoreKind::KeyVault;
}

} // namespace

base::Result<KeyBackupCopy> readSecuredBlob(const base::SecretBytes &blob) {
    const std::optional<SecretJson> root = SecretJson::object(blob.view());
    if (!root) {
        return badBlob(QStringLiteral("$"), QStringLiteral("a JSON object"));
    }
    const std::optional<QByteArrayView> detailsText = root->member(detailsName);
    const std::optional<SecretJson> details = detailsText ? SecretJson::object(*detailsText) : std::nullopt;
    if (!details) {
        return badBlob(pathOf({}), QStringLiteral("an object"));
    }
    const std::optional<QByteArrayView> value = details->member(backupName);
    const std::optional<base::SecretBytes> text = value ? SecretJson::string(*value) : std::nullopt;
    if (!text || text->isEmpty()) {
        return badBlob(pathOf(backupName), QStringLiteral("a string"));
    }
    std::optional<base::SecretBytes> backup = base::SecretBytes::fromBase64(text->view());
    if (!backup || backup->isEmpty()) {
        return badBlob(pathOf(backupName), QStringLiteral("base64"));
    }
    return KeyBackupCopy{
        .backup = std::make_shared<base::SecretBytes>(std::move(*backup)), .kind = kindOfStore(*details)};
}

} // namespace azure
