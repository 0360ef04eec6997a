import type { Session } from "@dondoc/contract";
import { Drawer, NavLink, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconMenu2 } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useWords } from "../words/use-words.tsx";
import { navItems } from "./nav-items.ts";
import styles from "./shell.module.css";
import { shelves } from "./shelves.ts";
import { useIsAmong } from "./use-is-among.ts";

/** On a phone: the three most used places under the thumb, the others behind "Thêm". */
export function BottomNav({ session }: { session: Session }) {
  const { app, ui } = useWords();
  const [opened, { open, close }] = useDisclosure();
  const items = navItems(session, app);
  const isHere = useIsAmong(items.slice(3));
  return (
    <nav aria-label={app.navigation} className={styles.bottom}>
      {items.slice(0, 3).map(({ to, title, icon: Icon }) => (
        <Link key={to} to={to} activeOptions={{ exact: to === "/", includeSearch: false }}>
          <Icon aria-hidden size={22} />
          {title}
        </Link>
      ))}
      <UnstyledButton
        onClick={open}
        aria-haspopup="dialog"
        aria-expanded={opened}
        aria-current={isHere || undefined}
      >
        <IconMenu2 aria-hidden size={22} />
        {app.more}
      </UnstyledButton>
      <Drawer
        opened={opened}
        onClose={close}
        position="bottom"
        size="auto"
        title={app.navigation}
        closeButtonProps={{ "aria-label": ui.close, size: 44 }}
      >
        {shelves(items.slice(3)).map(({ group, places }) => (
          <section key={group} aria-label={app.navGroups[group]}>
            <h3 className={styles.shelf}>{app.navGroups[group]}</h3>
            {places.map(({ to, title, icon: Icon }) => (
              <NavLink
                key={to}
                component={Link}
                to={to}
                label={title}
                onClick={close}
                leftSection={<Icon aria-hidden size={22} />}
              />
            ))}
          </section>
        ))}
      </Drawer>
    </nav>
  );
}
