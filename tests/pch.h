// What almost every test includes; nothing of the project itself.
#pragma once

#include "app/pch.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
