#include "wording/capturetext.h"

#include "base/quoting.h"
#include "wording/errortext.h"
#include "wording/names.h"
#include "wording/text.h"

namespace wording {

QString captureStartedLine() {
    return Text::tr("Reading the virtual machines…");
}

QString captureTotalLine(int count) {
    return Text::tr(
        "Examining the keys of %n disk encryption set(s) and confidential VM(s)…", nullptr, count);
}

QString captureBackupsLine(int count) {
    return Text::tr("Reading the recovery points of %n protected item(s)…", nullptr, count);
}

QString captureProgressLine(int done, int total) {
    return Text::tr("%1 of %2 examined").arg(done).arg(total);
}

QString captureSavedLine(const QString &file, int machines, int stores, int keys) {
    return Text::tr("Saved in %1: %2, %3, %4.")
        .arg(shown(file), Text::tr("%n virtual machine(s)", nullptr, machines),
            Text::tr("%n key store(s)", nullptr, stores), Text::tr("%n key(s)", nullptr, keys));
}

QString capturePseudonymsLine() {
    return Text::tr("Names and IDs in it are replaced with pseudonyms.");
}

QString captureObstaclesHeading(int count) {
    return Text::tr(
        "%n item(s) couldn't be read. What they would show is unknown in the snapshot:", nullptr, count);
}

QStringList captureObstacles(const std::vector<base::Error> &obstacles) {
    QStringList lines;
    for (const base::Error &obstacle : obstacles) {
        const QString headline = errorText(obstacle).headline;
        lines << (obstacle.target.isEmpty() ? headline
                                            : QStringLiteral("%1 (%2)").arg(headline, obstacle.target));
    }
    lines.removeDuplicates();
    return lines;
}

QString captureReviewHint(const QString &file) {
    return Text::tr("Review it with: %1")
        .arg(QStringLiteral("cvm-backup-wizard review ") + base::bashQuoted(shown(file)));
}

QString captureNotSaved(const QString &file, const QString &reason) {
    return Text::tr("The snapshot can't be saved in %1: %2.").arg(shown(file), withoutStop(reason));
}

} // namespace wording
