import { ActionIcon, Button, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconBookmark, IconX } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useAct } from "../../ui/use-act.ts";
import styles from "./saved-views.module.css";

/** The lists a person has kept for themselves, at hand on every page, and the keeping of the one they look at. */
export function SavedViews() {
  const { savedViews: words } = useWords();
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <ActionIcon
        variant="transparent"
        color="white"
        size={44}
        aria-label={words.open}
        aria-haspopup="dialog"
        onClick={open}
      >
        <IconBookmark aria-hidden size={24} />
      </ActionIcon>
      <Dialog opened={opened} onClose={close} title={words.open} size="md">
        <Stack gap="md">
          <Kept onOpen={close} />
          <Keep />
        </Stack>
      </Dialog>
    </>
  );
}

function Kept({ onOpen }: { onOpen: () => void }) {
  const { savedViews: words } = useWords();
  const navigate = useNavigate();
  const views = useQuery(read("listSavedViews", {}));
  const drop = useAct("dropView", useOnlyViews());
  return (
    <Answer query={views}>
      {({ items }) =>
        items.length === 0 ? (
          <Text c="dimmed">{words.none}</Text>
        ) : (
          <ul className={styles.views}>
            {items.map(({ id, name, address }) => (
              <li key={id}>
                <a
                  href={address}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                    event.preventDefault();
                    void navigate({ href: address });
                    onOpen();
                  }}
                >
                  {name}
                </a>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={44}
                  aria-label={words.drop(name)}
                  onClick={() => drop.send({ body: { id } })}
                >
                  <IconX aria-hidden size={18} />
                </ActionIcon>
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  );
}

/** Nothing else on the page depends on them. */
function useOnlyViews() {
  const cache = useQueryClient();
  return {
    refresh: false,
    onDone: () => cache.invalidateQueries({ queryKey: ["listSavedViews"] }),
  };
}

function Keep() {
  const { savedViews: words } = useWords();
  const { href } = useLocation();
  const [name, setName] = useState("");
  const act = useAct("saveView", {
    ...useOnlyViews(),
    said: (view) => words.saved(view.name),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.send({ body: { name, address: href } });
      }}
    >
      <Stack gap="xs">
        <TextInput
          label={words.name}
          placeholder={words.nameHint}
          value={name}
          maxLength={80}
          required
          error={act.problem?.message}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" loading={act.pending}>
          {words.save}
        </Button>
      </Stack>
    </form>
  );
}
