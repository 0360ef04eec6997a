import type { DocumentDetail } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { provisionPath } from "../../ui/provision-path.ts";
import { consequenceOf } from "./consequence-of.ts";

/** How many tasks and agencies a release makes, and from which provisions. */
export function Consequence({ document }: { document: DocumentDetail }) {
  const { documents, ui } = useWords();
  const { batch: words, assignment } = documents;
  const { issuedOn } = document.header;
  const groups = useQuery(
    read("listUnitGroups", { query: issuedOn === null ? {} : { asOf: issuedOn } }),
  );
  const { tasks, agencies, receipts, noted, followed } = consequenceOf(
    document.assignments,
    groups.data?.items ?? [],
  );
  return (
    <div>
      <Text fw={600} fz="lg">
        {groups.data ? words.consequence(tasks, agencies) : words.tasksOnly(tasks)}
      </Text>
      {receipts > 0 && <Text>{words.receipts(receipts)}</Text>}
      {noted > 0 && <Text>{words.noted(noted)}</Text>}
      {followed.length > 0 && followed.length <= 30 && (
        <ul>
          {followed.map(({ id, at, taskCount }) => (
            <li key={id}>
              {provisionPath(at, ui.path)}: {assignment.tasks(taskCount)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
