import type { DocumentMonitoring, DocumentMonitor } from "@dondoc/contract";
import { Button, Group, Text, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { useSession, holds } from "../../app/session.ts";
import { acts } from "../../app/acts.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EndDialog } from "./end-dialog.tsx";
import { SetDialog } from "./set-dialog.tsx";

/** Who follows the document, since when and on what basis; the chief sets and relieves. */
export function MonitorList({ board }: { board: DocumentMonitoring }) {
  const { monitoring: words } = useWords();
  const [setting, setSetting] = useState(false);
  const [ending, setEnding] = useState<DocumentMonitor | null>(null);
  const session = useSession();
  const maySet = board.acts.some((one) => one.act === "document-monitors.set" && one.allowed);
  const mayEnd = holds(session, ...acts.setDocumentMonitors);
  const documentId = board.document.id;
  return (
    <>
      {board.monitors.length === 0 && <Text>{words.nobody}</Text>}
      <ul style={{ margin: 0, paddingInlineStart: "1.25rem" }}>
        {board.monitors.map((monitor) => (
          <li key={monitor.id}>
            <Group gap="sm">
              <span>
                <strong>{monitor.unit.name}</strong>{" "}
                {[
                  words.since(formatDate(monitor.from)),
                  monitor.setBy && words.by(monitor.setBy),
                  words.basis(monitor.basis),
                  monitor.until && words.until(formatDate(monitor.until), monitor.endReason ?? ""),
                ]
                  .filter(Boolean)
                  .join(", ")}
              </span>
              {mayEnd && monitor.until === null && (
                <Button variant="subtle" className="no-print" onClick={() => setEnding(monitor)}>
                  {words.end} <VisuallyHidden>{monitor.unit.name}</VisuallyHidden>
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
      {maySet && (
        <Button variant="default" mt="xs" className="no-print" onClick={() => setSetting(true)}>
          {words.set}
        </Button>
      )}
      {setting && <SetDialog documentId={documentId} onClose={() => setSetting(false)} />}
      {ending && (
        <EndDialog documentId={documentId} monitor={ending} onClose={() => setEnding(null)} />
      )}
    </>
  );
}
