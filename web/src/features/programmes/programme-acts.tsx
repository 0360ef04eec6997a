import type { ProgrammeDetail } from "@dondoc/contract";
import { Button } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { ActDialog } from "../../ui/act-dialog.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { ReviseDialog } from "./open-dialog.tsx";
import { AddTargetDialog } from "./target-dialog.tsx";

interface ActsProps {
  programme: ProgrammeDetail;
  opened: string | null;
  onOpen: (act: string | null) => void;
}

/** What may be done on a programme now, the next thing first: a plan without targets wants them, one without tasks wants those. */
export function ProgrammeActs({ programme, opened, onOpen }: ActsProps) {
  const first =
    programme.links.length === 0 && programme.targetRows.length > 0
      ? "programmes.link"
      : "programmes.add-target";
  const shown = programme.acts
    .filter(({ act, allowed }) => allowed && act !== "programmes.unlink")
    .toSorted((a, b) => Number(b.act === first) - Number(a.act === first));
  const title = shown.find(({ act }) => act === opened)?.title ?? "";
  return (
    <>
      {shown.map(({ act, title: name }, at) => (
        <Button key={act} variant={at === 0 ? "filled" : "default"} onClick={() => onOpen(act)}>
          {name}
        </Button>
      ))}
      {opened !== null && (
        <Opened act={opened} title={title} programme={programme} onClose={() => onOpen(null)} />
      )}
    </>
  );
}

interface OpenedProps {
  act: string;
  title: string;
  programme: ProgrammeDetail;
  onClose: () => void;
}

function Opened({ act, title, programme, onClose }: OpenedProps) {
  const { close: words } = useWords().programmes;
  switch (act) {
    case "programmes.add-target":
      return <AddTargetDialog programme={programme} onClose={onClose} />;
    case "programmes.link":
      return <LinkDialog programme={programme} onClose={onClose} />;
    case "programmes.revise":
      return <ReviseDialog programme={programme} title={title} onClose={onClose} />;
    case "programmes.close":
      return (
        <ActDialog
          name="closeProgramme"
          title={title}
          on={{ programmeId: programme.id, version: programme.version }}
          draft={`programme.close.${programme.id}`}
          lead={words.lead(
            programme.tasks.done,
            programme.tasks.total,
            programme.targets.reached,
            programme.targets.total,
          )}
          fields={[
            { name: "result", label: words.result, kind: "long", required: true },
            { name: "resultDocument", label: words.document, kind: "short" },
          ]}
          onClose={onClose}
        />
      );
    default:
      return null;
  }
}
