#pragma once

namespace ui {

class DataTable;
class GuidedPage;

/// A double-click on a row of the page's table, or its menu, chooses the row and goes on to the next page,
/// where this one lets go.
void goOnFromRows(DataTable *table, GuidedPage *page);

} // namespace ui
