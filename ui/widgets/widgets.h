#pragma once

// The widgets by name, for headers that only point to them.

class QBoxLayout;
class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFileDialog;
class QGridLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QTimer;
class QVBoxLayout;

namespace ui {

class BackgroundTask;
class BusyLine;
class CodeView;
class CopyButton;
class DataTable;
class EntryField;
class ErrorPanel;
class FactsPanel;
class GrantTicks;
class MarkLabel;
class OptionList;
class Panel;
class RowFilter;
class RowModel;
class TextLabel;

} // namespace ui
