#include "domain/reviewactions.h"

#include "domain/accessevaluation.h"
#include "domain/builtinroles.h"
#include "estate.h"
#include "tests/support/program.h"

#include <QTest>

namespace tst_reviewactions {

using namespace Qt::StringLiterals;
using domain::Harm;
using domain::PermissionModel;
using domain::ReviewAction;

class TestReviewActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAreInTheOrderOfTheActions() {
        const std::vector<ReviewAction> &actions = domain::reviewActions();
        for (size_t i = 0; i < actions.size(); ++i) {
            QCOMPARE(static_cast<size_t>(actions[i]), i);
        }
        QCOMPARE(actions.back(), ReviewAction::DefineRoles);
    }
    void worstHarmComesFirst() {
        Harm last = Harm::Destroy;
        for (const ReviewAction action : domain::reviewActions()) {
            QVERIFY(domain::harmOf(action) >= last);
            last = domain::harmOf(action);
        }
        QCOMPARE(domain::harmOf(ReviewAction::Unwrap), Harm::Disclose);
        QCOMPARE(domain::harmOf(ReviewAction::Wrap), Harm::Use);
    }
    void identifiersAreUnique() {
        QSet<QString> ids;
        for (const ReviewAction action : domain::reviewActions()) {
            QVERIFY(!ids.contains(domain::reviewActionId(action)));
            ids.insert(domain::reviewActionId(action));
        }
    }
    void theNeedsOfBackupHaveTheSameNames() {
        for (const PermissionModel model :
            {PermissionModel::AccessPolicies, PermissionModel::AzureRbac, PermissionModel::LocalRbac}) {
            QCOMPARE(domain::reviewRight(model, ReviewAction::Read),
                domain::rightName(model, domain::KeyAction::Read));
            QCOMPARE(domain::reviewRight(model, ReviewAction::Backup),
                domain::rightName(model, domain::KeyAction::Backup));
        }
    }
    void aVaultHasNoExportAndNoRolesOfItsOwn() {
        for (const PermissionModel model : {PermissionModel::AccessPolicies, PermissionModel::AzureRbac}) {
            QVERIFY(domain::reviewRight(model, ReviewAction::Export).isEmpty());
            QVERIFY(domain::reviewRight(model, ReviewAction::AssignRoles).isEmpty());
            QVERIFY(!domain::reviewRight(model, ReviewAction::Purge).isEmpty());
        }
        for (const ReviewAction action : domain::reviewActions()) {
            QVERIFY(!domain::reviewRight(PermissionModel::LocalRbac, action).isEmpty());
        }
    }
    // A misspelt right would be held by nobody: each right of an HSM is in some built-in role but purge.
    void everyHsmRightIsHeldBySomeBuiltInRole() {
        for (const ReviewAction action : domain::reviewActions()) {
            const QString right = domain::reviewRight(PermissionModel::LocalRbac, action);
            const auto &roles = domain::builtInHsmRoles();
            QVERIFY2(std::any_of(roles.begin(), roles.end(),
                         [&right](const auto &role) { return domain::roleAllowsDataAction(role, right); }),
                qPrintable(right));
        }
    }
    void cryptoUserOfAVaultHoldsItsRights() {
        const auto &roles = domain::builtInKeyVaultRoles();
        const auto user = std::find_if(roles.begin(), roles.end(),
            [](const auto &role) { return role.guid == domain::roles::keyVaultCryptoUser; });
        int held = 0;
        for (const ReviewAction action : domain::reviewActions()) {
            const QString right = domain::reviewRight(PermissionModel::AzureRbac, action);
            held += !right.isEmpty() && domain::roleAllowsDataAction(*user, right) ? 1 : 0;
        }
        QCOMPARE(held, 10); // nine data actions; read is also how names are listed
    }
};

CVM_TEST(TestReviewActions)

} // namespace tst_reviewactions

#include "tst_reviewactions.moc"
