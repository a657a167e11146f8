#pragma once

#include "domain/recovery/recoverychoices.h"
#include "domain/recovery/recoveryfindings.h"
#include "ui/widgets/rowmodel.h"

namespace ui {

// What a recovery can use, as rows to choose from: each with what speaks against it, as far as it was read.
// A row's key is an id or a host; what stands for "none" has the key noTarget().

QString noTarget();

QList<Row> stagingRows(const domain::RecoveryFindings &findings);
/// Key stores that the copy could be restored into.
QList<Row> storeRows(const domain::RecoveryFindings &findings, const domain::RecoveryChoices &choices);
QList<Row> groupRows(const domain::RecoveryFindings &findings);
/// Failed restores whose copy can be fetched; first: a new restore.
QList<Row> jobRows(const domain::RecoveryFindings &findings);
/// Sets that the restore which is bound to fail can name. A rehearsal can have one created: its key is
/// newPlaceholderIn() of a key store's host.
QList<Row> placeholderRows(const domain::RecoveryFindings &findings, const domain::RecoveryChoices &choices);
QString newPlaceholderIn(const QString &host);
QString hostOfNewPlaceholder(const QString &key); ///< empty: the key is of something else
/// Confidential sets that a VM may have had, or can get.
QList<Row> setRows(const domain::RecoveryFindings &findings);
QList<Row> subnetRows(const domain::RecoveryFindings &findings);
domain::ResourceId networkOfSubnet(
    const domain::RecoveryFindings &findings, const domain::ResourceId &subnetId);

/// The headers for these rows, in order.
struct TargetHeaders {
    static QStringList staging();
    static QStringList store();
    static QStringList group();
    static QStringList job();
    static QStringList set();
    static QStringList subnet();
};

} // namespace ui
