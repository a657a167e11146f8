#include "simulator/tenantjson.h"

#include "base/enumname.h"
#include "simulator/disturbances.h"
#include "simulator/exchange.h"
#include "simulator/state/members.h"

#include <limits>
#include <type_traits>

namespace simulator {

namespace {

const QString timeFormat = u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s;

/// By references that are not constant, as members() visits.
class Writer {
public:
    template <typename T>
    void operator()(const char *name, T &value) {
        m_object.insert(QLatin1String(name), json(value));
    }

    const QJsonObject &object() const { return m_object; }

    template <typename T>
    static QJsonValue json(T &value) {
        if constexpr (std::is_enum_v<T>) {
            return base::enumName(value);
        } else {
            Writer writer;
            members(writer, value);
            return writer.m_object;
        }
    }
    static QJsonValue json(QString &text) { return text; }
    static QJsonValue json(QStringList &texts) { return QJsonArray::fromStringList(texts); }
    static QJsonValue json(bool &value) { return value; }
    static QJsonValue json(int &value) { return value; }
    static QJsonValue json(QJsonObject &object) { return object; }
    static QJsonValue json(QJsonArray &array) { return array; }
    static QJsonValue json(QDateTime &time) {
        return time.isValid() ? QJsonValue(time.toUTC().toString(timeFormat)) : QJsonValue();
    }
    template <typename T>
    static QJsonValue json(std::vector<T> &all) {
        QJsonArray array;
        for (T &one : all) {
            array.append(json(one));
        }
        return array;
    }
    template <typename T>
    static QJsonValue json(QHash<QString, T> &all) {
        QJsonObject object;
        for (auto one = all.begin(); one != all.end(); ++one) {
            object.insert(one.key(), json(one.value()));
        }
        return object;
    }

private:
    QJsonObject m_object;
};

/// Reads one object; what is wrong first goes to `problem`.
class Reader {
public:
    Reader(const QJsonObject &object, QString path, QString &problem)
        : m_object(object), m_path(std::move(path)), m_problem(problem) { }

    template <typename T>
    void operator()(const char *name, T &value) {
        const QLatin1String member(name);
        m_known.append(member);
        const QString path = m_path + u'.' + member;
        if (!m_object.contains(member)) {
            complain(path, u"is missing."_s);
        } else {
            read(m_object.value(member), path, value);
        }
    }

    void complainOfUnknown() {
        for (const QString &member : m_object.keys()) {
            if (!m_known.contains(member)) {
                complain(m_path + u'.' + member, u"isn't known here."_s);
            }
        }
    }

private:
    void complain(const QString &path, const QString &what) {
        if (m_problem.isEmpty()) {
            m_problem = path + u' ' + what;
        }
    }

    template <typename T>
    void read(const QJsonValue &json, const QString &path, T &value) {
        if constexpr (std::is_enum_v<T>) {
            const auto known = base::enumValue<T>(json.toString());
            known ? static_cast<void>(value = *known) : complain(path, u"is none of the words for it."_s);
        } else if (isKind(json, QJsonValue::Object, path, u"an object"_s)) {
            const QJsonObject object = json.toObject();
            Reader reader(object, path, m_problem);
            members(reader, value);
            reader.complainOfUnknown();
        }
    }
    void read(const QJsonValue &json, const QString &path, QString &value) {
        isKind(json, QJsonValue::String, path, u"a text"_s);
        value = json.toString();
    }
    void read(const QJsonValue &json, const QString &path, QStringList &value) {
        if (isKind(json, QJsonValue::Array, path, u"a list"_s)) {
            for (const QJsonValue &one : json.toArray()) {
                read(one, path + u'[' + QString::number(value.size()) + u']', value.emplace_back());
            }
        }
    }
    void read(const QJsonValue &json, const QString &path, bool &value) {
        isKind(json, QJsonValue::Bool, path, u"true or false"_s);
        value = json.toBool();
    }
    void read(const QJsonValue &json, const QString &path, int &value) {
        constexpr int none = std::numeric_limits<int>::min();
        value = json.toInt(none);
        if (value == none) {
            complain(path, u"must be a whole number."_s);
        }
    }
    void read(const QJsonValue &json, const QString &path, QJsonObject &value) {
        isKind(json, QJsonValue::Object, path, u"an object"_s);
        value = json.toObject();
    }
    void read(const QJsonValue &json, const QString &path, QJsonArray &value) {
        isKind(json, QJsonValue::Array, path, u"a list"_s);
        value = json.toArray();
    }
    void read(const QJsonValue &json, const QString &path, QDateTime &value) {
        value = QDateTime::fromString(json.toString(), timeFormat);
        value.setTimeSpec(Qt::UTC);
        if (!json.isNull() && !value.isValid()) {
            complain(path, u"must be a time like 2026-03-01T12:00:00.000Z, or null."_s);
        }
    }
    template <typename T>
    void read(const QJsonValue &json, const QString &path, std::vector<T> &value) {
        if (isKind(json, QJsonValue::Array, path, u"a list"_s)) {
            const QJsonArray array = json.toArray();
            for (qsizetype at = 0; at < array.size() && m_problem.isEmpty(); ++at) {
                read(array.at(at), path + u'[' + QString::number(at) + u']', value.emplace_back());
            }
        }
    }
    template <typename T>
    void read(const QJsonValue &json, const QString &path, QHash<QString, T> &value) {
        if (isKind(json, QJsonValue::Object, path, u"an object"_s)) {
            const QJsonObject object = json.toObject();
            for (auto one = object.begin(); one != object.end(); ++one) {
                read(one.value(), path + u'.' + one.key(), value[one.key()]);
            }
        }
    }

    bool isKind(const QJsonValue &json, QJsonValue::Type type, const QString &path, const QString &name) {
        if (json.type() != type) {
            complain(path, u"must be %1."_s.arg(name));
        }
        return json.type() == type;
    }

    const QJsonObject &m_object;
    QString m_path;
    QString &m_problem;
    QStringList m_known;
};

/// Every key has a version: there is none without.
QString keyWithoutVersion(const Tenant &tenant) {
    std::vector<const Key *> keys;
    for (const KeyStore &store : tenant.keyStores) {
        for (const auto *all : {&store.keys, &store.deletedKeys}) {
            std::transform(
                all->begin(), all->end(), std::back_inserter(keys), [](const Key &key) { return &key; });
        }
    }
    for (const KeyBackup &backup : tenant.keyBackups) {
        keys.push_back(&backup.key);
    }
    for (const RecoveryVault &vault : tenant.recoveryVaults) {
        for (const ProtectedItem &item : vault.items) {
            for (const RecoveryPoint &point : item.points) {
                std::transform(point.keyCopy.begin(), point.keyCopy.end(), std::back_inserter(keys),
                    [](const KeyBackup &copy) { return &copy.key; });
            }
        }
    }
    const auto found
        = std::find_if(keys.begin(), keys.end(), [](const Key *key) { return key->versions.empty(); });
    return found == keys.end() ? QString() : (*found)->name;
}

} // namespace

QJsonObject tenantJson(Tenant tenant) {
    endDisturbances(tenant);
    Writer writer;
    members(writer, tenant);
    return writer.object();
}

base::Result<Tenant> tenantOf(const QJsonObject &json) {
    Tenant tenant;
    QString problem;
    Reader reader(json, u"$"_s, problem);
    members(reader, tenant);
    reader.complainOfUnknown();
    if (const QString key = keyWithoutVersion(tenant); problem.isEmpty() && !key.isEmpty()) {
        problem = u"The key %1 has no version."_s.arg(key);
    }
    if (!problem.isEmpty()) {
        return base::Unexpected(base::localError(u"InvalidTenant"_s, problem, u"tenant/read"_s));
    }
    tenant.indexVirtualMachines();
    return tenant;
}

} // namespace simulator
