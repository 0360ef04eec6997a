import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconCopy, IconPrinter } from "@tabler/icons-react";
import { useWords } from "../../../app/words/use-words.tsx";
import { useStatus } from "../../../ui/status.tsx";

interface RecoveryCodesProps {
  codes: readonly string[];
  /** What the person goes on to when the codes are kept. */
  onKept: () => void;
  next: string;
}

/** Ten codes, shown once; to be copied or printed before one goes on. */
export function RecoveryCodes({ codes, onKept, next }: RecoveryCodesProps) {
  const { secondStep: words } = useWords().access;
  const { ui } = useWords();
  const say = useStatus();
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join("\n"));
    say(ui.copied);
  };
  return (
    <Stack>
      <Alert color="blue" title={words.codesTitle}>
        {words.codesLead}
      </Alert>
      <ul
        aria-label={words.codesTitle}
        style={{ columns: "11rem 2", margin: 0, paddingInlineStart: "1.25rem" }}
      >
        {codes.map((code) => (
          <li key={code}>
            <Text span ff="monospace">
              {code}
            </Text>
          </li>
        ))}
      </ul>
      <Group justify="space-between" className="no-print">
        <Group gap="xs">
          {/* Not offered on plain http, where browsers know no clipboard. */}
          {globalThis.isSecureContext && (
            <Button
              variant="default"
              leftSection={<IconCopy aria-hidden size={18} />}
              onClick={() => void copy()}
            >
              {ui.copy}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconPrinter aria-hidden size={18} />}
            onClick={() => globalThis.print()}
          >
            {words.print}
          </Button>
        </Group>
        <Button onClick={onKept}>{next}</Button>
      </Group>
    </Stack>
  );
}
