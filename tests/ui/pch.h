// What almost every test of the window includes; nothing of the project itself.
#pragma once

#include "tests/pch.h"
#include "ui/pch.h"
