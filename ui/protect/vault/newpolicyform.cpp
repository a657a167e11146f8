#include "ui/protect/vault/newpolicyform.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/textlabel.h"
#include "wording/backuptext.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimeZone>

namespace ui {

namespace {

/// Azure takes Windows names of time zones.
QStringList windowsTimeZones() {
    QStringList names;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        const QString name = QString::fromLatin1(QTimeZone::ianaIdToWindowsId(id));
        if (!name.isEmpty()) {
            names.append(name);
        }
    }
    names.removeDuplicates();
    names.removeAll(QStringLiteral("UTC"));
    names.sort();
    names.prepend(QStringLiteral("UTC"));
    return names;
}

QLabel *labelFor(QWidget *field, const QString &text, QWidget *parent) {
    auto *label = new QLabel(text, parent);
    label->setBuddy(field);
    return label;
}

/// A number needs no whole line.
Qt::Alignment placeOf(const QWidget *field) {
    return qobject_cast<const QSpinBox *>(field) != nullptr ? Qt::AlignLeft : Qt::Alignment();
}

} // namespace

NewPolicyForm::NewPolicyForm(QWidget *parent)
    : QWidget(parent),
      m_grid(new QGridLayout(this)),
      m_name(new QLineEdit(QStringLiteral("EnhancedPolicy-CVM"), this)),
      m_time(new QComboBox(this)),
      m_zone(new QComboBox(this)),
      m_days(new QSpinBox(this)),
      m_snapshots(new QSpinBox(this)),
      m_summary(new TextLabel({}, this, TextLabel::Weight::Muted)),
      m_problems(new TextLabel({}, this, TextLabel::Weight::Strong)) {
    m_name->setAccessibleName(tr("Name of the new policy"));
    m_time->setAccessibleName(tr("Time of the daily backup"));
    m_zone->setAccessibleName(tr("Time zone of the daily backup"));
    m_days->setAccessibleName(tr("Days that daily backups are kept"));
    m_snapshots->setAccessibleName(tr("Days that snapshots are kept"));
    for (int hour = 0; hour < 24; ++hour) {
        for (const int minute : {0, 30}) {
            m_time->addItem(QStringLiteral("%1:%2")
                                .arg(hour, 2, 10, QLatin1Char('0'))
                                .arg(minute, 2, 10, QLatin1Char('0')));
        }
    }
    m_time->setCurrentText(QStringLiteral("22:00"));
    m_zone->addItems(windowsTimeZones());
    m_zone->setCurrentText(zoneFor(QTimeZone::systemTimeZoneId()));
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(20);
    const domain::NewPolicy usual;
    m_days->setRange(1, 99999); // the rules of Azure are told below, not enforced silently
    m_days->setValue(usual.retentionDays);
    m_days->setSuffix(tr(" days"));
    m_snapshots->setRange(1, 99);
    m_snapshots->setValue(usual.instantRestoreDays);
    m_snapshots->setSuffix(tr(" days"));

    m_grid->setContentsMargins(20, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_cells = {{labelFor(m_name, tr("Policy name:"), this), m_name, 0, 0, 3},
        {labelFor(m_time, tr("Daily at:"), this), m_time, 1, 0, 1},
        {labelFor(m_zone, tr("Time zone:"), this), m_zone, 1, 2, 1},
        {labelFor(m_days, tr("Keep backups:"), this), m_days, 2, 0, 1},
        {labelFor(m_snapshots, tr("Keep snapshots:"), this), m_snapshots, 2, 2, 1}};
    setNarrow(false);
    m_problems->hide();

    connect(m_name, &QLineEdit::textEdited, this, &NewPolicyForm::edited);
    connect(m_time, &QComboBox::currentIndexChanged, this, &NewPolicyForm::edited);
    connect(m_zone, &QComboBox::currentIndexChanged, this, &NewPolicyForm::edited);
    connect(m_days, &QSpinBox::valueChanged, this, &NewPolicyForm::edited);
    connect(m_snapshots, &QSpinBox::valueChanged, this, &NewPolicyForm::edited);
}

void NewPolicyForm::setNarrow(bool isNarrow) {
    int row = 0;
    for (const Cell &cell : std::as_const(m_cells)) {
        if (isNarrow) {
            m_grid->addWidget(cell.label, row++, 0, 1, 4);
            m_grid->addWidget(cell.field, row++, 0, 1, 4, placeOf(cell.field));
        } else {
            m_grid->addWidget(cell.label, cell.row, cell.column);
            m_grid->addWidget(cell.field, cell.row, cell.column + 1, 1, cell.span, placeOf(cell.field));
        }
    }
    m_grid->addWidget(m_summary, 10, 0, 1, 4);
    m_grid->addWidget(m_problems, 11, 0, 1, 4);
    m_grid->setColumnStretch(3, 1);
}

QString NewPolicyForm::zoneFor(const QByteArray &ianaId) {
    const QString name = QString::fromLatin1(QTimeZone::ianaIdToWindowsId(ianaId));
    return windowsTimeZones().contains(name) ? name : QStringLiteral("UTC");
}

domain::NewPolicy NewPolicyForm::policy() const {
    domain::NewPolicy policy;
    policy.name = m_name->text().trimmed();
    policy.time = m_time->currentText();
    policy.timeZone = m_zone->currentText();
    policy.retentionDays = m_days->value();
    policy.instantRestoreDays = m_snapshots->value();
    return policy;
}

void NewPolicyForm::showProblems(const std::vector<domain::PolicyProblem> &problems) {
    m_summary->setPlainText(wording::newPolicyText(policy()));
    QStringList lines;
    QString ofName;
    for (const domain::PolicyProblem problem : problems) {
        lines.append(wording::policyProblemText(problem));
        if (problem == domain::PolicyProblem::Name || problem == domain::PolicyProblem::NameTaken) {
            ofName = lines.last();
        }
    }
    m_name->setAccessibleDescription(ofName);
    const QString text = lines.join(u'\n');
    const bool isNew = !text.isEmpty() && text != m_problems->text();
    m_problems->setTextOrHide(text);
    if (isNew) {
        announce(m_problems, text);
    }
}

QWidget *NewPolicyForm::firstControl() const {
    return m_name;
}

} // namespace ui
