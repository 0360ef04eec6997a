import { DocumentTable } from "../../features/documents/document-table.tsx";
import { SearchPage, type ShowRows } from "../../features/search/search-page.tsx";
import { TaskTable } from "../../features/tasks/task-table.tsx";

const show: ShowRows = {
  tasks: (rows, label) => <TaskTable rows={rows} label={label} />,
  documents: (rows, q) => <DocumentTable rows={rows} q={q} />,
};

/** The search, with each feature's own rows; features do not know each other, so they meet here. */
export function WholeSearchPage() {
  return <SearchPage show={show} />;
}
