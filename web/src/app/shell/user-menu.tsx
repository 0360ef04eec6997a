import type { Session } from "@dondoc/contract";
import { Button, Popover, Radio, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconLogout, IconUser } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { leaveDevice } from "../device/owner.ts";
import { useAct } from "../../ui/use-act.ts";
import { dropUnsent } from "../../ui/unsent-draft.ts";
import { useLanguage, useWords } from "../words/use-words.tsx";
import styles from "./shell.module.css";

/** Who is here, how they like to read, and the way out. */
export function UserMenu({ session }: { session: Session }) {
  const { user } = useWords().app;
  return (
    <Popover position="bottom-end" width={300} trapFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <UnstyledButton className={styles.user}>
          <IconUser aria-hidden size={22} className={styles.person} />
          <span className={styles.who}>
            <span>{session.person.name}</span>
            <span className={styles.office}>{session.office}</span>
          </span>
          <IconChevronDown aria-hidden size={18} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={user.menu(session.person.name)}>
        <Stack gap="md">
          <Text className={styles.whoInMenu}>
            {session.person.name}
            <br />
            {session.office}
          </Text>
          <Link to="/uy-quyen" className={styles.inMenu}>
            {user.delegations}
          </Link>
          <Link to="/lich-thoi-han" className={styles.inMenu}>
            {user.calendarFeeds}
          </Link>
          <Link to="/bao-mat" className={styles.inMenu}>
            {user.security}
          </Link>
          <TextSizeChoice chosen={session.account.textSize} />
          <LanguageChoice />
          <SignOutButton accountId={session.account.id} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function TextSizeChoice({ chosen }: { chosen: Session["account"]["textSize"] }) {
  const { user } = useWords().app;
  const act = useAct("setPreferences");
  return (
    <Radio.Group
      label={user.textSize}
      value={chosen}
      onChange={(size) => act.send({ body: { textSize: size === "large" ? "large" : "normal" } })}
    >
      <Radio className={styles.choice} value="normal" label={user.normal} />
      <Radio className={styles.choice} value="large" label={user.large} />
    </Radio.Group>
  );
}

function LanguageChoice() {
  const { user } = useWords().app;
  const { language, speak } = useLanguage();
  return (
    <Radio.Group
      label={user.language}
      value={language}
      onChange={(code) => speak(code === "en" ? "en" : "vi")}
    >
      <Radio className={styles.choice} value="vi" lang="vi" label="Tiếng Việt" />
      <Radio className={styles.choice} value="en" lang="en" label="English" />
    </Radio.Group>
  );
}

function SignOutButton({ accountId }: { accountId: string }) {
  const { user } = useWords().app;
  const navigate = useNavigate();
  const cache = useQueryClient();
  const act = useAct("signOut", {
    refresh: false,
    onDone: async ({ door }) => {
      await navigate({ to: "/dang-nhap", search: door === "province" ? { left: door } : {} });
      dropUnsent(accountId);
      await leaveDevice().catch(() => undefined);
      cache.clear();
    },
  });
  return (
    <Button
      variant="default"
      leftSection={<IconLogout aria-hidden size={20} />}
      loading={act.pending}
      onClick={() => act.send({})}
    >
      {user.signOut}
    </Button>
  );
}
