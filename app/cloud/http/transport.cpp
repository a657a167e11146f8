#include "cloud/http/transport.h"

namespace http {

QCoro::Task<void> Transport::prepareFor(Audience, base::Cancellation) {
    co_return;
}

} // namespace http
