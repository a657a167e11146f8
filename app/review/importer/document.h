#pragma once

#include "review/importer/environmentbuilder.h"
#include "review/importer/states.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QUrl>

namespace importer {

/// Goes through the JSON of one file: lists in all their wrappings, single resources, recorded exchanges
/// (ours, and HAR files of browsers), and our own snapshots.
class Document {
public:
    Document(EnvironmentBuilder &builder, Notes &notes, QString file, QDateTime modified)
        : m_builder(builder), m_notes(notes), m_file(std::move(file)), m_modified(std::move(modified)) { }

    /// JSON of the file without what it tells in two ways, which is told.
    QByteArray withoutTwins(const QByteArray &utf8, const QString &place = {});
    /// Something around the JSON says that rows are missing, nobody knows of which list.
    void doubtLists(const QString &why) { m_doubtOfAll = why; }
    /// `isCut`: only the part before a damage is here, so that no list is complete.
    void read(const QJsonValue &root, bool isCut);

    /// The snapshots of our own in the file, which are not in the environment yet.
    std::vector<State> takeStates() { return std::move(m_states); }

private:
    bool value(const QJsonValue &value, const QString &path, std::optional<Question> question);
    bool object(const QJsonObject &object, const QString &path, std::optional<Question> question);
    void list(const QJsonArray &elements, const QString &path, ListRead read);
    bool single(const QJsonObject &object, const QString &path, std::optional<Question> question);
    bool wrapped(const QJsonObject &object, const QString &path, const std::optional<Question> &question);
    bool labelled(const QJsonObject &object, const QString &path);
    bool directory(const QJsonObject &object, const QString &path);
    bool recovery(const QJsonObject &object, const QString &path);
    bool exchange(const QJsonObject &object, const QString &path);
    bool browserLog(const QJsonObject &object, const QString &path);
    bool failure(const QJsonObject &object, const QString &path);
    bool bundle(const QJsonObject &object, const QStringList &names, const QString &path);
    QJsonValue unwrittenText(const QJsonValue &value, const QString &place);
    QJsonValue jsonIn(const QByteArray &text, const QString &place);
    QJsonValue jsonOf(const QJsonValue &body, const QString &place, const QString &encoding = {});
    /// In the service's own words, as ScopeRead has it.
    static QString reasonOf(int status, const QJsonValue &body);
    void batch(const QUrl &batchUrl, const QJsonObject &body, const QJsonObject &sent, const QString &path);
    void answer(const Question &question, int status, const QJsonValue &body, const QJsonValue &sent,
        const QString &method, const QString &url, const QString &path);
    void refused(const Question &question, int status, const QJsonValue &body, const QString &path);
    void ownSnapshot(const QJsonObject &object, const QString &path);
    void notUnderstood(const QJsonObject &object, const QString &path);
    /// The path of an element of a list.
    static QString indexed(const QString &path, qsizetype index);
    bool isRecognised(const QJsonValue &value, int levels) const;
    ListRead begin(const QString &path, bool isList, std::optional<Question> question) const;

    EnvironmentBuilder &m_builder;
    Notes &m_notes;
    QString m_file;
    QDateTime m_modified;
    bool m_isCut = false;
    bool m_isOfCutBundle = false; ///< what is around the lists at hand says that rows are missing
    int m_unknown = 0;
    QString m_address; ///< of the exchange at hand
    QString m_doubtOfAll; ///< why no list of the file is whole
    QString m_doubt; ///< why its lists are not whole
    std::vector<State> m_states;
};

} // namespace importer
