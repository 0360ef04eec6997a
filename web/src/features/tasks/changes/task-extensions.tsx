import type { TaskDetail } from "@dondoc/contract";
import { Button, Group, Title } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import { ButtonLink } from "../../../ui/link.tsx";
import { isAllowed, type OpenAct } from "../act-names.ts";
import styles from "../task-page.module.css";
import { ExtensionOutcome, ExtensionRequest } from "./extension-entry.tsx";

interface ExtensionsProps {
  task: TaskDetail;
  onOpen: (act: OpenAct) => void;
}

/** Every request to move the task's deadline, the latest first, with what came of it. */
export function TaskExtensions({ task, onOpen }: ExtensionsProps) {
  const { extension: words } = useWords().taskChanges;
  if (task.extensions.length === 0) return null;
  return (
    <section className={styles.part}>
      <Title order={2}>{words.title}</Title>
      <ul className={styles.entries}>
        {task.extensions.map((extension) => (
          <li key={extension.id}>
            <ExtensionRequest extension={extension} />
            <ExtensionOutcome extension={extension} />
            {extension.decision === null && (
              <Group gap="sm" mt="xs" className="no-print">
                <ButtonLink to="/gia-han/$id" params={{ id: extension.id }} variant="default">
                  {words.open}
                </ButtonLink>
                {isAllowed(task.acts, "tasks.withdraw-extension") && (
                  <Button
                    variant="default"
                    onClick={() =>
                      onOpen({ act: "tasks.withdraw-extension", extensionId: extension.id })
                    }
                  >
                    {words.withdraw}
                  </Button>
                )}
              </Group>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
