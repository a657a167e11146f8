#pragma once

#include "domain/environment.h"

#include <QLatin1String>

#include <array>
#include <optional>
#include <utility>

namespace snapshot {

/// The words that stand for an enum's values in a file. They are part of the format: add, never rename.
template <typename E>
struct EnumNames;

template <typename E, size_t N>
using EnumTable = std::array<std::pair<E, QLatin1String>, N>;

template <>
struct EnumNames<domain::SecurityType> {
    using E = domain::SecurityType;
    static constexpr EnumTable<E, 4> table{
        {{E::None, QLatin1String("none")}, {E::TrustedLaunch, QLatin1String("trustedLaunch")},
            {E::ConfidentialVm, QLatin1String("confidentialVm")}, {E::Unknown, QLatin1String("unknown")}}};
};

template <>
struct EnumNames<domain::ProtectionStatus> {
    using E = domain::ProtectionStatus;
    static constexpr EnumTable<E, 6> table{{{E::NotAsked, QLatin1String("notAsked")},
        {E::Unknown, QLatin1String("unknown")}, {E::NotProtected, QLatin1String("notProtected")},
        {E::Protecting, QLatin1String("protecting")}, {E::Protected, QLatin1String("protected")},
        {E::ProtectionFailed, QLatin1String("protectionFailed")}}};
};

template <>
struct EnumNames<domain::KeyStoreKind> {
    using E = domain::KeyStoreKind;
    static constexpr EnumTable<E, 2> table{
        {{E::KeyVault, QLatin1String("keyVault")}, {E::ManagedHsm, QLatin1String("managedHsm")}}};
};

template <>
struct EnumNames<domain::PermissionModel> {
    using E = domain::PermissionModel;
    static constexpr EnumTable<E, 3> table{{{E::AccessPolicies, QLatin1String("accessPolicies")},
        {E::AzureRbac, QLatin1String("azureRbac")}, {E::LocalRbac, QLatin1String("localRbac")}}};
};

template <>
struct EnumNames<domain::GoneKind> {
    using E = domain::GoneKind;
    static constexpr EnumTable<E, 3> table{
        {{E::Key, QLatin1String("key")}, {E::KeyStore, QLatin1String("keyStore")},
            {E::DiskEncryptionSet, QLatin1String("diskEncryptionSet")}}};
};

template <>
struct EnumNames<domain::PrincipalType> {
    using E = domain::PrincipalType;
    static constexpr EnumTable<E, 6> table{
        {{E::ServicePrincipal, QLatin1String("servicePrincipal")}, {E::User, QLatin1String("user")},
            {E::Group, QLatin1String("group")}, {E::Application, QLatin1String("application")},
            {E::Device, QLatin1String("device")}, {E::Unknown, QLatin1String("unknown")}}};
};

template <>
struct EnumNames<domain::ScheduleFrequency> {
    using E = domain::ScheduleFrequency;
    static constexpr EnumTable<E, 4> table{
        {{E::Hourly, QLatin1String("hourly")}, {E::Daily, QLatin1String("daily")},
            {E::Weekly, QLatin1String("weekly")}, {E::Unknown, QLatin1String("unknown")}}};
};

template <>
struct EnumNames<domain::DurationUnit> {
    using E = domain::DurationUnit;
    static constexpr EnumTable<E, 5> table{{{E::Days, QLatin1String("days")},
        {E::Weeks, QLatin1String("weeks")}, {E::Months, QLatin1String("months")},
        {E::Years, QLatin1String("years")}, {E::Unknown, QLatin1String("unknown")}}};
};

template <>
struct EnumNames<domain::ReadKind> {
    using E = domain::ReadKind;
    static constexpr EnumTable<E, 6> table{{{E::RoleAssignments, QLatin1String("roleAssignments")},
        {E::RoleDefinitions, QLatin1String("roleDefinitions")},
        {E::DenyAssignments, QLatin1String("denyAssignments")},
        {E::AccessPolicies, QLatin1String("accessPolicies")}, {E::Keys, QLatin1String("keys")},
        {E::Principals, QLatin1String("principals")}}};
};

template <>
struct EnumNames<domain::ReadOutcome> {
    using E = domain::ReadOutcome;
    static constexpr EnumTable<E, 3> table{{{E::Read, QLatin1String("read")},
        {E::Refused, QLatin1String("refused")}, {E::Failed, QLatin1String("failed")}}};
};

template <typename E>
QString enumName(E value) {
    for (const auto &[known, name] : EnumNames<E>::table) {
        if (known == value) {
            return QString(name);
        }
    }
    return {};
}

template <typename E>
std::optional<E> enumValue(const QString &text) {
    for (const auto &[known, name] : EnumNames<E>::table) {
        if (text == name) {
            return known;
        }
    }
    return std::nullopt;
}

} // namespace snapshot
