import { Component, type ReactNode } from 'react';
import { Failure } from './Failure.tsx';

interface Props {
  /** What is shown, in the user's words: "The view". */
  readonly what: string;
  readonly children: ReactNode;
}

/** Keeps what fails in one part of the screen from taking the rest with it. */
export class Boundary extends Component<Props, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const told = new Error(`${this.props.what} could not be shown. After an update of Entente a reload helps.`);
    return <Failure error={told} onRetry={() => this.setState({ error: null })} />;
  }
}
