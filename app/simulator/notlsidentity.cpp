// Where there is no OpenSSL to build with: everything works but the simulator over TLS.
#include "simulator/tlsidentity.h"

namespace simulator {

QStringList certifiedNames() {
    return {};
}

base::Result<TlsIdentity> makeTlsIdentity(const QDateTime &) {
    return base::Unexpected(base::localError(QStringLiteral("NoTls"),
        QStringLiteral("This build of the program was made without OpenSSL, so its simulator has no TLS."),
        QStringLiteral("simulator/certificate")));
}

} // namespace simulator
