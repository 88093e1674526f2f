import { Component, type ReactNode } from 'react';
import { Button } from '@fluentui/react-button';
import { strings } from '../../strings';
import { Empty } from '../../ui';

interface Props {
  /** Which part of the window this is, in words. */
  name: string;
  children: ReactNode;
}

/** Keeps an error of one part from emptying the window: says what happened, what stays safe and what to do. */
export class Guard extends Component<Props, { error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const words = strings.shell.broken;
    return (
      <div role="alert" style={{ display: 'flex', minHeight: 0 }}>
        <Empty
          title={words.title}
          text={words.text(this.props.name, error.message)}
          actions={<Button onClick={() => this.setState({ error: null })}>{words.retry}</Button>}
        />
      </div>
    );
  }
}
