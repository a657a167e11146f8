#include "estate.h"

#include "domain/principalstanding.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_principalstanding {

using namespace Qt::StringLiterals;
using domain::PrincipalStanding;
using domain::PrincipalType;

class TestPrincipalStanding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheApplicationIdProves_data() {
        QTest::addColumn<PrincipalType>("type");
        QTest::addColumn<QString>("appId");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("documented");
        QTest::addColumn<PrincipalStanding>("standing");
        const QString service = u"Backup Management Service"_s;
        const QString other = u"8d1c5f93-0000-0000-0000-000000000001"_s;
        const PrincipalType sp = PrincipalType::ServicePrincipal;
        QTest::newRow("public") << sp << estate::backupAppId << service << true
                                << PrincipalStanding::AzureBackup;
        QTest::newRow("public, other letters")
            << sp << estate::backupAppId.toUpper() << service << true << PrincipalStanding::AzureBackup;
        QTest::newRow("US Government") << sp << u"ff281ffe-705c-4f53-9f37-a40e6f2c68f3"_s
                                       << u"Backup Fairfax"_s << true << PrincipalStanding::AzureBackup;
        QTest::newRow("renamed") << sp << estate::backupAppId << u"Payroll"_s << true
                                 << PrincipalStanding::AzureBackup;
        QTest::newRow("namesake") << sp << other << service << true << PrincipalStanding::Namesake;
        QTest::newRow("namesake with blanks")
            << sp << other << u" backup  management service "_s << true << PrincipalStanding::Namesake;
        QTest::newRow("namesake of Fairfax")
            << sp << other << u"Backup Fairfax"_s << true << PrincipalStanding::Namesake;
        QTest::newRow("China, the name") << sp << other << service << false << PrincipalStanding::ByNameOnly;
        QTest::newRow("China, another name")
            << sp << other << u"Payroll"_s << false << PrincipalStanding::OtherApplication;
        QTest::newRow("without application id")
            << sp << QString() << service << true << PrincipalStanding::Namesake;
        QTest::newRow("another") << sp << other << u"Payroll"_s << true
                                 << PrincipalStanding::OtherApplication;
        QTest::newRow("user") << PrincipalType::User << QString() << service << true
                              << PrincipalStanding::NotAServicePrincipal;
        QTest::newRow("group") << PrincipalType::Group << QString() << service << true
                               << PrincipalStanding::NotAServicePrincipal;
        QTest::newRow("application object") << PrincipalType::Application << estate::backupAppId << service
                                            << true << PrincipalStanding::NotAServicePrincipal;
        QTest::newRow("of unknown kind") << PrincipalType::Unknown << estate::backupAppId << service << true
                                         << PrincipalStanding::Unchecked;
    }

    void onlyTheApplicationIdProves() {
        QFETCH(PrincipalType, type);
        QFETCH(QString, appId);
        QFETCH(QString, name);
        QFETCH(bool, documented);
        QFETCH(PrincipalStanding, standing);
        domain::Principal principal = estate::principal(estate::somebody, type);
        principal.appId = appId;
        principal.displayName = name;
        domain::Environment environment = estate::readHsm();
        environment.put(principal);
        QCOMPARE(domain::principalStanding(environment, estate::somebody.toUpper(), documented), standing);
        QCOMPARE(domain::needsConfirmation(standing), standing != PrincipalStanding::AzureBackup);
    }

    void whatTheDirectoryDidNotTellIsUnchecked() {
        QCOMPARE(domain::principalStanding(estate::readHsm(), estate::somebody, true),
            PrincipalStanding::Unchecked);
        QCOMPARE(domain::principalStanding({}, estate::backup, true), PrincipalStanding::Unchecked);
    }
};

CVM_TEST(TestPrincipalStanding)

} // namespace tst_principalstanding

#include "tst_principalstanding.moc"
