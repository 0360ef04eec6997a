import { Menu, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useWords } from "../words/use-words.tsx";
import type { NavItem } from "./nav-items.ts";
import styles from "./shell.module.css";
import { shelves } from "./shelves.ts";
import { useIsAmong } from "./use-is-among.ts";

/** The places for which the line has no room, behind "Thêm", on their shelves. */
export function MorePlaces({ items }: { items: readonly NavItem[] }) {
  const { app } = useWords();
  const isHere = useIsAmong(items);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <UnstyledButton className={styles.more} aria-current={isHere || undefined}>
          {app.more} <IconChevronDown aria-hidden size={18} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.shelves}>
          {shelves(items).map(({ group, places }) => (
            <div key={group}>
              <Menu.Label className={styles.shelf}>{app.navGroups[group]}</Menu.Label>
              {places.map(({ to, title, icon: Icon }) => (
                <Menu.Item
                  key={to}
                  component={Link}
                  to={to}
                  activeOptions={{ includeSearch: false }}
                  leftSection={<Icon aria-hidden size={20} />}
                  className={styles.morePlace}
                >
                  {title}
                </Menu.Item>
              ))}
            </div>
          ))}
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}
