// The Qt widget and standard headers that the window's files include; nothing of the project itself.
#pragma once

#include "app/pch.h"

#include <QAbstractTableModel>
#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QWidget>
#include <QWizard>
#include <QWizardPage>
