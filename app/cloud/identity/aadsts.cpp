#include "cloud/identity/aadsts.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace identity {

namespace {

using base::ErrorKind;

constexpr std::array rows{
    AadstsRow{16000, ErrorKind::SignInRequired, SignInCure::ChooseAnotherAccount},
    AadstsRow{50011, ErrorKind::Rejected, SignInCure::FixRegistration},
    AadstsRow{50014, ErrorKind::Rejected, SignInCure::CheckTenant},
    AadstsRow{50020, ErrorKind::SignInRequired, SignInCure::CheckTenant},
    AadstsRow{50034, ErrorKind::SignInRequired, SignInCure::CheckTenant},
    AadstsRow{50053, ErrorKind::Rejected, SignInCure::AskAdministrator},
    AadstsRow{50055, ErrorKind::SignInRequired, SignInCure::SignInInBrowser},
    AadstsRow{50057, ErrorKind::Rejected, SignInCure::AskAdministrator},
    AadstsRow{50058, ErrorKind::SignInRequired, SignInCure::SignInAgain},
    AadstsRow{50072, ErrorKind::SignInRequired, SignInCure::SignInInBrowser},
    AadstsRow{50074, ErrorKind::SignInRequired, SignInCure::SignInInBrowser},
    AadstsRow{50076, ErrorKind::SignInRequired, SignInCure::SignInInBrowser},
    AadstsRow{50078, ErrorKind::SignInRequired, SignInCure::SignInInBrowser},
    AadstsRow{50079, ErrorKind::SignInRequired, SignInCure::SignInInBrowser},
    AadstsRow{50089, ErrorKind::SignInRequired, SignInCure::SignInAgain},
    AadstsRow{50097, ErrorKind::SignInRequired, SignInCure::AskAdministrator},
    AadstsRow{50105, ErrorKind::SignInRequired, SignInCure::AskAdministrator},
    AadstsRow{50125, ErrorKind::SignInRequired, SignInCure::SignInInBrowser},
    AadstsRow{50126, ErrorKind::SignInRequired, SignInCure::SignInAgain},
    AadstsRow{50131, ErrorKind::SignInRequired, SignInCure::AskAdministrator},
    AadstsRow{50132, ErrorKind::SignInRequired, SignInCure::SignInAgain},
    AadstsRow{50133, ErrorKind::SignInRequired, SignInCure::SignInAgain},
    AadstsRow{50135, ErrorKind::SignInRequired, SignInCure::SignInInBrowser},
    AadstsRow{50140, ErrorKind::SignInRequired, SignInCure::SignInInBrowser},
    AadstsRow{50144, ErrorKind::SignInRequired, SignInCure::SignInInBrowser},
    AadstsRow{50147, ErrorKind::Rejected, SignInCure::ReportDefect},
    AadstsRow{50158, ErrorKind::SignInRequired, SignInCure::SignInInBrowser},
    AadstsRow{50173, ErrorKind::SignInRequired, SignInCure::SignInAgain},
    AadstsRow{50194, ErrorKind::Rejected, SignInCure::UseTenantId},
    AadstsRow{50196, ErrorKind::Throttled, SignInCure::StopRetrying},
    AadstsRow{50199, ErrorKind::SignInRequired, SignInCure::SignInInBrowser},
    AadstsRow{53000, ErrorKind::SignInRequired, SignInCure::AskAdministrator},
    AadstsRow{53001, ErrorKind::SignInRequired, SignInCure::AskAdministrator},
    AadstsRow{53002, ErrorKind::SignInRequired, SignInCure::AskAdministrator},
    AadstsRow{53003, ErrorKind::SignInRequired, SignInCure::AskAdministrator},
    AadstsRow{53004, ErrorKind::SignInRequired, SignInCure::SignInInBrowser},
    AadstsRow{54005, ErrorKind::SignInRequired, SignInCure::StartAgain},
    AadstsRow{65001, ErrorKind::SignInRequired, SignInCure::GiveConsent},
    AadstsRow{65002, ErrorKind::Rejected, SignInCure::RegisterOwnApp},
    AadstsRow{65004, ErrorKind::SignInRequired, SignInCure::GiveConsent},
    AadstsRow{70008, ErrorKind::SignInRequired, SignInCure::SignInAgain},
    AadstsRow{70011, ErrorKind::Rejected, SignInCure::ReportDefect},
    AadstsRow{70016, ErrorKind::SignInRequired, SignInCure::KeepWaiting},
    AadstsRow{70018, ErrorKind::SignInRequired, SignInCure::StartAgain},
    AadstsRow{70019, ErrorKind::SignInRequired, SignInCure::StartAgain},
    AadstsRow{70043, ErrorKind::SignInRequired, SignInCure::SignInAgain},
    AadstsRow{90002, ErrorKind::Rejected, SignInCure::CheckTenant},
    AadstsRow{90072, ErrorKind::Rejected, SignInCure::CheckTenant},
    AadstsRow{90094, ErrorKind::SignInRequired, SignInCure::GiveConsent},
    AadstsRow{500011, ErrorKind::Rejected, SignInCure::ServiceMissing},
    AadstsRow{500021, ErrorKind::Rejected, SignInCure::AskAdministrator},
    AadstsRow{500212, ErrorKind::Rejected, SignInCure::AskAdministrator},
    AadstsRow{500213, ErrorKind::Rejected, SignInCure::AskAdministrator},
    AadstsRow{501481, ErrorKind::Rejected, SignInCure::ReportDefect},
    AadstsRow{530032, ErrorKind::SignInRequired, SignInCure::AskAdministrator},
    AadstsRow{650052, ErrorKind::Rejected, SignInCure::ServiceMissing},
    AadstsRow{650056, ErrorKind::Rejected, SignInCure::FixRegistration},
    AadstsRow{650057, ErrorKind::Rejected, SignInCure::FixRegistration},
    AadstsRow{700011, ErrorKind::Rejected, SignInCure::CheckTenant},
    AadstsRow{700016, ErrorKind::Rejected, SignInCure::CheckTenant},
    AadstsRow{700025, ErrorKind::Rejected, SignInCure::ReportDefect},
    AadstsRow{700082, ErrorKind::SignInRequired, SignInCure::SignInAgain},
    AadstsRow{5000211, ErrorKind::Rejected, SignInCure::AskAdministrator},
    AadstsRow{7000112, ErrorKind::Rejected, SignInCure::AskAdministrator},
    AadstsRow{7000218, ErrorKind::Rejected, SignInCure::FixRegistration},
    AadstsRow{9001023, ErrorKind::Rejected, SignInCure::UseTenantId},
};

} // namespace

std::span<const AadstsRow> aadstsRows() {
    return rows;
}

const AadstsRow *aadstsRow(int number) {
    const auto *const row = std::lower_bound(
        rows.begin(), rows.end(), number, [](const AadstsRow &r, int n) { return r.number < n; });
    return row != rows.end() && row->number == number ? row : nullptr;
}

bool isAboutService(int number) {
    const AadstsRow *const row = aadstsRow(number);
    return row
        && (row->cure == SignInCure::GiveConsent || row->cure == SignInCure::ServiceMissing
            || number == 650056 || number == 650057 || number == 7000112);
}

bool isUnknownAadsts(const QString &code) {
    const std::optional<int> number = aadstsNumber(code);
    return number && aadstsCode(*number) == code && aadstsRow(*number) == nullptr;
}

QString aadstsCode(int number) {
    return QStringLiteral("AADSTS%1").arg(number);
}

std::optional<int> aadstsNumber(const QString &text) {
    static const QRegularExpression form(QStringLiteral("\\bAADSTS([0-9]{4,9})\\b"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    return match.captured(1).toInt();
}

} // namespace identity
