namespace ProxyGen;

/// <summary>
/// On a method that returns a task or a stream: other calls get in whenever it waits. The method has its object to itself from one
/// <see langword="await"/> to the next, and not across it, so what it has read before may have changed after. Without the mark it keeps
/// everybody out until its task ends.
/// <para>What stands behind <c>ConfigureAwait(false)</c>, and what is started with <see cref="Task.Run(Action)"/>, runs outside. Blocking on a
/// task of the method itself, as with <see cref="Task.Wait()"/>, never ends. The mark holds for overrides of the method, marked or
/// not. Items of a stream are produced ahead of their reader.</para>
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InterleaveAttribute : Attribute;
