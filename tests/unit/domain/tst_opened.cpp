#include "domain/opened.h"

#include "domain/builtinroles.h"
#include "estate.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_opened {

using namespace Qt::StringLiterals;
using domain::Opened;
using domain::OpenedArea;
using domain::RightArea;

namespace {

Opened ofRole(const QStringList &dataActions, const QStringList &notDataActions = {}, bool hsm = false) {
    return domain::openedByRole(
        estate::role(estate::customRole, dataActions, notDataActions), hsm, domain::neededDataActions(hsm));
}

QString told(const Opened &opened) {
    static const char *const names[] = {"keys", "secrets", "certificates", "storage", "administration"};
    QStringList words;
    for (const OpenedArea &area : opened.areas) {
        words.append(QString::fromLatin1(names[static_cast<size_t>(area.area)])
            + (area.every ? u" all "_s : u" "_s) + QString::number(area.rights));
    }
    if (opened.everything) {
        words.append(u"everything"_s);
    }
    return (words + opened.others).join(u", "_s);
}

} // namespace

class TestOpened : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsRightsNotLines_data() {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QStringList>("excluded");
        QTest::addColumn<QString>("opened");
        const QString vaults = u"Microsoft.KeyVault/vaults/"_s;
        const QString everything
            = u"keys all 17, secrets all 9, certificates all 13, storage all 10, everything"_s;
        QTest::newRow("the need") << domain::neededDataActions(false) << QStringList() << QString();
        QTest::newRow("everything of vaults") << QStringList{vaults + u"*"_s} << QStringList() << everything;
        QTest::newRow("everything") << QStringList{u"*"_s} << QStringList() << everything;
        QTest::newRow("everything, in other words")
            << QStringList{u"microsoft.keyvault/*"_s} << QStringList() << everything;
        QTest::newRow("all rights over keys")
            << QStringList{vaults + u"keys/*"_s, vaults + u"keyrotationpolicies/*"_s} << QStringList()
            << u"keys all 17"_s;
        QTest::newRow("all but the rotation policies")
            << QStringList{vaults + u"keys/*"_s} << QStringList() << u"keys 15"_s;
        QTest::newRow("less what is excluded")
            << QStringList{vaults + u"keys/*"_s} << QStringList{vaults + u"keys/*/action"_s} << u"keys 1"_s;
        QTest::newRow("one more, twice") << domain::neededDataActions(false)
                + QStringList{vaults + u"keys/delete"_s, vaults + u"KEYS/Delete"_s}
                                         << QStringList() << u"keys 1"_s;
        QTest::newRow("reading everywhere")
            << QStringList{vaults + u"*/read"_s} << QStringList() << u"keys 1, certificates 2, storage 1"_s;
        QTest::newRow("a right that is not known")
            << QStringList{vaults + u"keys/read"_s, u"Microsoft.Storage/x/read"_s} << QStringList()
            << u"Microsoft.Storage/x/read"_s;
    }
    void countsRightsNotLines() {
        QFETCH(QStringList, lines);
        QFETCH(QStringList, excluded);
        QFETCH(QString, opened);
        QCOMPARE(told(ofRole(lines, excluded)), opened);
    }
    void builtInRolesAreComparable() {
        const auto rights = [](const QString &guid) {
            for (const domain::RoleDefinition &role : domain::builtInKeyVaultRoles()) {
                if (role.guid == guid) {
                    return domain::openedByRole(role, false, domain::neededDataActions(false)).rights();
                }
            }
            return -1;
        };
        QCOMPARE(rights(domain::roles::keyVaultCryptoUser), 7);
        QCOMPARE(rights(domain::roles::keyVaultAdministrator), 49);
    }
    void anHsmHasItsOwnRights() {
        const QString hsm = u"Microsoft.KeyVault/managedHsm/"_s;
        QCOMPARE(told(ofRole({hsm + u"*"_s}, {}, true)), u"keys all 19, administration all 20, everything"_s);
        QCOMPARE(told(ofRole({hsm + u"keys/*"_s}, {}, true)), u"keys 18"_s);
        QCOMPARE(
            told(ofRole({hsm + u"keys/read/action"_s, hsm + u"roleAssignments/write/action"_s}, {}, true)),
            u"administration 1"_s);
        for (const domain::RoleDefinition &role : domain::builtInHsmRoles()) {
            QVERIFY2(domain::openedByRole(role, true, {}).others.isEmpty(), qPrintable(role.name));
        }
    }
    void aConditionStillOpens() {
        domain::RoleDefinition role = estate::role(estate::customRole, {u"*"_s});
        role.permissions.front().condition = u"(…)"_s;
        QVERIFY(domain::openedByRole(role, false, {}).everything);
    }
};

CVM_TEST(TestOpened)

} // namespace tst_opened

#include "tst_opened.moc"
