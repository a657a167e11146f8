#include "protect/settled.h"

#include "base/async/signalwait.h"
#include "protect/estate.h"
#include "protect/protection.h"

namespace protect {

QCoro::Task<void> whenSettled(Protection *protection, Step step) {
    return base::whenTrue(QPointer<Protection>(protection), &Protection::stateChanged,
        [protection, step] { return protection->state(step).progress != Progress::Working; });
}

QCoro::Task<void> whenConnected(Estate *estate) {
    return base::whenTrue(QPointer<Estate>(estate), &Estate::connectionChanged,
        [estate] { return estate->connecting().progress != Progress::Working; });
}

} // namespace protect
