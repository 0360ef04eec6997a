import type { DenunciationDetail, OpenedIdentity } from "@dondoc/contract";
import { Button, Group, Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Facts } from "../../ui/facts.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";

interface OriginalTipProps {
  found: DenunciationDetail;
  tip: NonNullable<OpenedIdentity["tip"]>;
  /** Why the identity was opened; a file of the tip is opened for the same reason, which is put down again. */
  reason: string;
}

/** What the denouncer sent before it was a denunciation. */
export function OriginalTip({ found, tip, reason }: OriginalTipProps) {
  const { tips: words } = useWords().denunciations;
  const act = useAct("openIdentity", { onDone: ({ file }) => (file ? save(file) : undefined) });
  return (
    <>
      <Text fw={600} mt="sm">
        {words.original}
      </Text>
      <Facts
        facts={[
          [words.content, tip.content],
          [words.place, tip.place],
          [words.agency, tip.agency],
        ]}
      />
      <ProblemAlert act={act} />
      {tip.files.length > 0 && (
        <Group gap="sm">
          {tip.files.map(({ name }, place) => (
            <Button
              key={`${String(place)} ${name}`}
              variant="default"
              loading={act.pending}
              onClick={() =>
                act.send({
                  body: { denunciationId: found.id, version: found.version, reason, file: place },
                })
              }
            >
              {words.download(name)}
            </Button>
          ))}
        </Group>
      )}
    </>
  );
}

/** Hands the bytes to the browser as a file, which leaves the page at once. */
function save({ name, mediaType, base64 }: NonNullable<OpenedIdentity["file"]>): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
