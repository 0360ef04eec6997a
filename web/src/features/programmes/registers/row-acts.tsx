import type { AllowedAct } from "@dondoc/contract";
import { Button, Group, Menu, VisuallyHidden } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronDown } from "@tabler/icons-react";
import { useWords } from "../../../app/words/use-words.tsx";
import { LineHistory } from "./line-history.tsx";

interface RowActsProps {
  id: string;
  label: string;
  acts: readonly AllowedAct[];
  onOpen: (act: string) => void;
}

/** The next thing to do on a line; what is done seldom, and what happened to it, behind one button. */
export function RowActs({ id, label, acts, onOpen }: RowActsProps) {
  const { registers: words } = useWords();
  const [history, show] = useDisclosure();
  const [first, ...others] = acts.filter(({ allowed }) => allowed);
  const ofLine = <VisuallyHidden> {words.more(label)}</VisuallyHidden>;
  return (
    <Group gap="xs">
      {first && (
        <Button variant="default" onClick={() => onOpen(first.act)}>
          {first.title}
          {ofLine}
        </Button>
      )}
      {others.length === 0 ? (
        <Button variant="subtle" onClick={show.open}>
          {words.history}
          {ofLine}
        </Button>
      ) : (
        <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button variant="subtle" rightSection={<IconChevronDown aria-hidden size={18} />}>
              {words.others}
              {ofLine}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map(({ act, title }) => (
              <Menu.Item key={act} onClick={() => onOpen(act)}>
                {title}
              </Menu.Item>
            ))}
            <Menu.Item onClick={show.open}>{words.history}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {history && <LineHistory id={id} label={label} onClose={show.close} />}
    </Group>
  );
}
