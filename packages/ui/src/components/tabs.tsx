import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import './tabs.css';

export interface TabContent<V extends string> {
  readonly id: V;
  readonly title: ReactNode;
  readonly content: ReactNode;
}

interface TabsProps<V extends string> {
  /** What the tabs choose between, for a screen reader. */
  readonly label: string;
  readonly tabs: readonly TabContent<V>[];
  readonly selected: V;
  readonly onSelect: (id: V) => void;
}

/** Views of one thing on one page. Pages of their own are links: use a `TabNav`. */
export function Tabs<V extends string>({ label, tabs, selected, onSelect }: TabsProps<V>) {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => {
        const tab = tabs.find(({ id }) => id === key);
        if (tab) onSelect(tab.id);
      }}
    >
      <TabList className="rt-tabs" aria-label={label}>
        {tabs.map(({ id, title }) => (
          <Tab className="rt-tab" key={id} id={id}>
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel className="rt-tab-panel" key={id} id={id}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
