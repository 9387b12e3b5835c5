namespace Cases;

/// <summary>The forms in which leases are taken, looked at and given back.</summary>
public class Forms(SharedLock field)
{
    private bool _isShared;

    private bool IsShared { get; set; }

    // How the call is dressed.
    public static async Task Configured(SharedLock gate) { await gate.AcquireAsync().ConfigureAwait(false); } // PG1201 "at all"
    public static async Task ConfiguredTask(SharedLock gate) { await gate.AcquireAsync().AsTask(); } // PG1201 "at all"
    public static async Task ConfiguredPreserved(SharedLock gate) { await gate.AcquireAsync().Preserve(); } // PG1201 "at all"
    public static async Task ConfiguredToWait(SharedLock gate, CancellationToken token) { await gate.AcquireAsync().AsTask().WaitAsync(token); } // PG1201 "at all"
    public static void Parenthesized(SharedLock gate) { var lease = (gate.Acquire()); Work(); } // PG1201 "on any path"
    public static void Converted(SharedLock gate) { IDisposable lease = gate.Acquire(); Work(); } // PG1201 "on any path"
    public static void Conditional(SharedLock? gate) { gate?.Acquire(); } // PG1201 "at all"
    public static void ConditionalOfVariable(SharedLock? gate) { var lease = gate?.Acquire(); Work(); } // PG1201 "on any path"
    public static void ConditionalReleased(SharedLock? gate) { using var lease = gate?.Acquire(); Work(); }
    public static string Text(SharedLock gate) => gate.Acquire().ToString()!; // PG1201 "at all"
    public static Type TypeOf(SharedLock gate) => gate.Acquire().GetType(); // PG1201 "at all"
    public static bool Lost(SharedLock gate) => gate.Acquire().Lost.IsCancellationRequested; // PG1201 "at all"
    public static void Argument(SharedLock gate) { Keep(gate.Acquire()); }
    public static void ArgumentOfCall(SharedLock gate, List<SharedLease> all) { all.Add(gate.Acquire()); }
    public static void AssignedLater(SharedLock gate) { SharedLease lease; lease = gate.Acquire(); Work(); } // PG1201 "on any path"
    public static void TaskOnly(SharedLock gate) { var task = gate.AcquireAsync(); Work(); } // PG1202
    public static void TaskAssignedLater(SharedLock gate) { ValueTask<SharedLease> task; task = gate.AcquireAsync(); Work(); }
    public static async Task TaskAwaitedLater(SharedLock gate) { var task = gate.AcquireAsync(); using var lease = await task; Work(); }
    public static void DiscardedTask(SharedLock gate) { gate.AcquireAsync(); } // PG1202

    // Patterns.
    public static async Task Pattern(SharedLock gate, TimeSpan time) { if (await gate.TryAcquireAsync(time) is { } lease) { Work(); lease.Release(); } } // PG1201 "if anything throws"
    public static async Task PatternOfType(SharedLock gate, TimeSpan time) { if (await gate.TryAcquireAsync(time) is SharedLease lease) { Work(); } } // PG1201 "on any path"
    public static async Task PatternUsed(SharedLock gate, TimeSpan time) { if (await gate.TryAcquireAsync(time) is { } lease) { using (lease) { Work(); } } }
    public static async Task PatternNot(SharedLock gate, TimeSpan time) { if (await gate.TryAcquireAsync(time) is not { } lease) { return; } lease.Release(); }
    public static async Task PatternNotKept(SharedLock gate, TimeSpan time) { if (await gate.TryAcquireAsync(time) is not { } lease) { return; } Work(); } // PG1201 "on any path"
    public static async Task PatternIs(SharedLock gate, TimeSpan time) { var lease = await gate.TryAcquireAsync(time); if (lease is null) { return; } lease.Release(); }
    public static async Task PatternIsType(SharedLock gate, TimeSpan time) { var lease = await gate.TryAcquireAsync(time); if (lease is SharedLease) { lease.Release(); } }
    public static async Task PatternIsDeclared(SharedLock gate, TimeSpan time) { var lease = await gate.TryAcquireAsync(time); if (lease is SharedLease held) { held.Release(); } }
    public static async Task PatternIsRecursive(SharedLock gate, TimeSpan time) { var lease = await gate.TryAcquireAsync(time); if (lease is { } held) { held.Release(); } }
    public static async Task PatternIsProperty(SharedLock gate, TimeSpan time) { var lease = await gate.TryAcquireAsync(time); if (lease is { WasAbandoned: true }) { Work(); } } // PG1201 "on any path"
    public static async Task PatternIsNotNull(SharedLock gate, TimeSpan time) { var lease = await gate.TryAcquireAsync(time); if (lease is not null) { lease.Release(); } }
    public static async Task PatternOfOther(SharedLock gate, TimeSpan time, string? text) { var lease = await gate.TryAcquireAsync(time); if (text is not null) { lease?.Release(); } } // PG1201 "on every path"
    public static async Task PatternOfNumber(SharedLock gate, TimeSpan time, int count) { var lease = await gate.TryAcquireAsync(time); if (count is 5) { lease?.Release(); } } // PG1201 "on every path"

    // Comparisons.
    public static async Task NotNull(SharedLock gate, TimeSpan time) { var lease = await gate.TryAcquireAsync(time); if (lease != null) { lease.Release(); } }
    public static async Task IsNull(SharedLock gate, TimeSpan time) { var lease = await gate.TryAcquireAsync(time); if (lease == null) { return; } lease.Release(); }
    public static async Task IsNullTurned(SharedLock gate, TimeSpan time) { var lease = await gate.TryAcquireAsync(time); if (null == lease) { return; } lease.Release(); }
    public static async Task NotNullTurned(SharedLock gate, TimeSpan time) { var lease = await gate.TryAcquireAsync(time); if (null != lease) { lease.Release(); } }
    public static async Task NotNullNegated(SharedLock gate, TimeSpan time) { var lease = await gate.TryAcquireAsync(time); if (!(lease == null)) { lease.Release(); } }
    public static async Task OtherIsNull(SharedLock gate, TimeSpan time, string? text) { var lease = await gate.TryAcquireAsync(time); if (text == null) { return; } lease?.Release(); } // PG1201 "on every path"
    public static async Task OtherIsNotNull(SharedLock gate, TimeSpan time, string? text) { var lease = await gate.TryAcquireAsync(time); if (text != null) { lease?.Release(); } } // PG1201 "on every path"
    public static async Task Released(SharedLock gate, TimeSpan time) { var lease = await gate.TryAcquireAsync(time); lease?.Release(); }
    public static async Task LookedAt(SharedLock gate, TimeSpan time) { var lease = await gate.TryAcquireAsync(time); Console.WriteLine(lease?.FencingToken); } // PG1201 "on any path"
    public static async Task LookedAtCall(SharedLock gate, TimeSpan time) { var lease = await gate.TryAcquireAsync(time); lease?.ToString(); } // PG1201 "on any path"
    public static async Task ConditionallyEnded(SharedLock gate, TimeSpan time) { var lease = await gate.TryAcquireAsync(time); await (lease?.ReleaseAsync() ?? default); }

    // Tried.
    public static void True(SharedLock gate) { if (gate.TryAcquire(out var lease) == true) { lease!.Release(); } }
    public static void False(SharedLock gate) { if (gate.TryAcquire(out var lease) == false) { return; } lease!.Release(); }
    public static void NotTrue(SharedLock gate) { if (gate.TryAcquire(out var lease) != true) { return; } lease!.Release(); }
    public static void NotFalse(SharedLock gate) { if (false != gate.TryAcquire(out var lease)) { lease!.Release(); } }
    public static void Negated(SharedLock gate) { if (!gate.TryAcquire(out var lease)) { return; } lease.Release(); }
    public static void NegatedTwice(SharedLock gate) { if (!!gate.TryAcquire(out var lease)) { lease.Release(); } }
    public static void Both(SharedLock gate, bool isDone) { if (!isDone && gate.TryAcquire(out var lease)) { lease.Release(); } }
    public static void BothForgotten(SharedLock gate, bool isDone) { if (!isDone && gate.TryAcquire(out var lease)) { Work(); } } // PG1201 "on any path"
    public static void BothThen(SharedLock gate, bool isDone) { if (gate.TryAcquire(out var lease) && !isDone) { lease.Release(); } } // PG1201 "on every path"
    public static void InParentheses(SharedLock gate) { if ((gate.TryAcquire(out var lease))) { Work(); } } // PG1201 "on any path"
    public static void AsObject(SharedLock gate) { if ((bool)(object)gate.TryAcquire(out var lease)) { lease!.Release(); } }
    public static void While(SharedLock gate) { while (gate.TryAcquire(out var lease)) { lease.Release(); } }
    public static void WhileForgotten(SharedLock gate) { while (gate.TryAcquire(out var lease)) { Work(); } } // PG1201 "on any path"
    public static void For(SharedLock gate) { for (; gate.TryAcquire(out var lease);) { Work(); } } // PG1201 "on any path"
    public static void ForStep(SharedLock gate) { for (int i = 0; i < 3; gate.TryAcquire(out var lease)) { i++; } } // PG1201 "on any path"
    public static void Statement(SharedLock gate) { gate.TryAcquire(out var lease); Work(); } // PG1201 "on any path"
    public static void StatementReleased(SharedLock gate) { gate.TryAcquire(out var lease); lease?.Release(); }
    public static void Flag(SharedLock gate) { bool isHeld = gate.TryAcquire(out var lease); if (isHeld) { lease!.Release(); } }
    public static void FlagNegated(SharedLock gate) { bool isHeld = gate.TryAcquire(out var lease); if (!isHeld) { return; } lease!.Release(); }
    public static void FlagAssigned(SharedLock gate) { bool isHeld; isHeld = gate.TryAcquire(out var lease); if (isHeld) { lease!.Release(); } }
    public static void FlagForgotten(SharedLock gate) { bool isHeld = gate.TryAcquire(out var lease); Console.WriteLine(isHeld); } // PG1201 "on any path"
    public static void FlagOfOther(SharedLock gate, bool isOther) { bool isHeld = gate.TryAcquire(out var lease); if (isOther) { lease?.Release(); } Console.WriteLine(isHeld); } // PG1201 "on every path"
    public static void FlagOfOtherCall(SharedLock gate) { gate.TryAcquire(out var lease); bool isOther = Ask(); if (isOther) { lease?.Release(); } } // PG1201 "on every path"
    public void FlagInField(SharedLock gate) { _isShared = gate.TryAcquire(out var lease); if (_isShared) { lease!.Release(); } }
    public static void FlagCombined(SharedLock gate, bool isDone) { bool isHeld = gate.TryAcquire(out var lease) && !isDone; if (isHeld) { lease!.Release(); } }
    public static void Variable(SharedLock gate) { SharedLease? lease; if (gate.TryAcquire(out lease)) { Work(); } } // PG1201 "on any path"
    public static void VariableCombined(SharedLock gate, bool isDone) { SharedLease? lease; bool isHeld = gate.TryAcquire(out lease) && !isDone; if (isHeld) { lease!.Release(); } }
    public static void Timed(SharedLock gate, TimeSpan time) { if (gate.TryAcquire(time, out var lease)) { lease.Release(); } }
    public static void TimedForgotten(SharedLock gate, TimeSpan time) { if (gate.TryAcquire(time, out var lease)) { Work(); } } // PG1201 "on any path"
    public static void TimedDiscarded(SharedLock gate, TimeSpan time) { gate.TryAcquire(time, out _); } // PG1201 "at all"
    public static void Switched(SharedLock gate) { switch (gate.TryAcquire(out var lease)) { case true: lease.Release(); break; } }
    public static bool Given(SharedLock gate, out SharedLease? lease) { return gate.TryAcquire(out lease); }
    public static void Asked(SharedLock gate) { Console.WriteLine(gate.TryAcquire(out var lease)); lease?.Release(); }

    // How it is used.
    public static void InParenthesesReleased(SharedLock gate) { var lease = gate.Acquire(); (lease).Release(); }
    public static void Disposed(SharedLock gate) { var lease = gate.Acquire(); lease.Dispose(); }
    public static async Task DisposedAsync(SharedLock gate) { var lease = await gate.AcquireAsync(); await lease.DisposeAsync(); }
    public static void Acknowledged(SharedQueue<int> queue) { var item = queue.Receive(); item.Acknowledge(); }
    public static async Task AcknowledgedAsync(SharedQueue<int> queue) { var item = await queue.ReceiveAsync(); await item.AcknowledgeAsync(); }
    public static void UsingStatement(SharedLock gate) { var lease = gate.Acquire(); using (lease) { Work(); } }
    public static void UsingOfVariable(SharedLock gate) { var lease = gate.Acquire(); using var held = lease; Work(); }
    public static void UsingOfVariableBlock(SharedLock gate) { var lease = gate.Acquire(); using (var held = lease) { Work(); } }
    public static void UsingOfOther(SharedLock gate, IDisposable other) { var lease = gate.Acquire(); using (other) { Work(); } } // PG1201 "on any path"
    public static void Compared(SharedLock gate, SharedLease other) { var lease = gate.Acquire(); if (lease == other) { Work(); } } // PG1201 "on any path"
    public static void Given(SharedLock gate) { var lease = gate.Acquire(); Keep(lease); }
    public static void GivenToOwn(SharedLock gate) { var lease = gate.Acquire(); lease.Extend(); }
    public static void GivenToLibrary(SharedLock gate, SharedCondition condition) { var lease = gate.Acquire(); condition.Wait(lease); } // PG1201 "on any path"
    public static object Boxed(SharedLock gate) { var lease = gate.Acquire(); return lease; }
    public static void Captured(SharedLock gate) { var lease = gate.Acquire(); Action release = () => lease.Release(); release(); }
    public static void InLocalFunction(SharedLock gate) { var lease = gate.Acquire(); Release(); void Release() => lease.Release(); }
    public static void Reference(SharedLock gate) { var lease = gate.Acquire(); Swap(ref lease); }
    public static void Twice(SharedLock gate, bool isDone) { var lease = gate.Acquire(); if (isDone) { lease.Release(); } lease = gate.Acquire(); lease.Release(); } // PG1201 "on every path"
    public static void Again(SharedLock gate) { var lease = gate.Acquire(); lease.Release(); lease = gate.Acquire(); lease.Release(); }
    public static void Nulled(SharedLock gate) { SharedLease? lease = gate.Acquire(); lease = null; lease?.Release(); } // PG1201 "on every path"
    public static void InItself(SharedLock gate) { var lease = gate.Acquire(); lease = lease; lease.Release(); }
    public static void OtherReleased(SharedLock gate, SharedLease other) { var lease = gate.Acquire(); other.Release(); Console.WriteLine(lease.FencingToken); } // PG1201 "on any path"
    public static void OtherReleasedToo(SharedLock gate, SharedLease other) { var lease = gate.Acquire(); other.Release(); lease.Release(); } // PG1201 "if anything throws"

    // What may throw in between.
    public static void BetweenNothing(SharedLock gate) { var lease = gate.Acquire(); int one = 1; lease.Release(); Console.WriteLine(one); }
    public static void BetweenOwn(SharedLock gate) { var lease = gate.Acquire(); bool was = lease.WasAbandoned; lease.Release(); Console.WriteLine(was); }
    public static void BetweenOwnCall(SharedLock gate) { var lease = gate.Acquire(); var type = lease.GetType(); lease.Release(); Console.WriteLine(type); }
    public static void BetweenCall(SharedLock gate) { var lease = gate.Acquire(); Work(); lease.Release(); } // PG1201 "if anything throws"
    public static void BetweenProperty(SharedLock gate, string text) { var lease = gate.Acquire(); int length = text.Length; lease.Release(); Console.WriteLine(length); } // PG1201 "if anything throws"
    public static void BetweenNew(SharedLock gate) { var lease = gate.Acquire(); object made = new(); lease.Release(); Console.WriteLine(made); } // PG1201 "if anything throws"
    public static async Task BetweenAwait(SharedLock gate, Task task) { var lease = gate.Acquire(); await task; lease.Release(); } // PG1201 "if anything throws"
    public static void BetweenElement(SharedLock gate, int[] all) { var lease = gate.Acquire(); int one = all[5]; lease.Release(); Console.WriteLine(one); } // PG1201 "if anything throws"
    public static void BetweenDynamic(SharedLock gate, dynamic all) { var lease = gate.Acquire(); all.Run(); lease.Release(); } // PG1201 "if anything throws"
    public static void BetweenThrow(SharedLock gate, Exception? failure) { var lease = gate.Acquire(); if (failure != null) { throw failure; } lease.Release(); } // PG1201 "on every path"
    public static void BetweenCaught(SharedLock gate) { var lease = gate.Acquire(); try { Work(); } catch { } lease.Release(); }
    public static void BetweenCaughtException(SharedLock gate) { var lease = gate.Acquire(); try { Work(); } catch (Exception) { } lease.Release(); }
    public static void BetweenCaughtObject(SharedLock gate) { var lease = gate.Acquire(); try { Work(); } catch (Exception e) when (e is IOException) { } lease.Release(); } // PG1201 "if anything throws"
    public static void BetweenCaughtSome(SharedLock gate) { var lease = gate.Acquire(); try { Work(); } catch (IOException) { } lease.Release(); } // PG1201 "if anything throws"
    public static void BetweenCaughtOwn(SharedLock gate) { var lease = gate.Acquire(); try { Work(); } catch (Odd.Exception) { } lease.Release(); } // PG1201 "if anything throws"
    public static void BetweenFinally(SharedLock gate) { var lease = gate.Acquire(); try { Work(); } finally { Work(); } lease.Release(); } // PG1201 "if anything throws"
    public static void BetweenFinallyReleased(SharedLock gate) { var lease = gate.Acquire(); try { Work(); } finally { lease.Release(); } }
    public static void BetweenFilterReleased(SharedLock gate) { var lease = gate.Acquire(); try { Work(); } catch (Exception e) when (e is IOException) { return; } lease.Release(); } // PG1201 "on every path"
    public static void Rethrown(SharedLock gate) { var lease = gate.Acquire(); try { lease.Release(); } catch { throw; } }
    public static void RethrownHeld(SharedLock gate) { var lease = gate.Acquire(); try { Work(); } catch { throw; } lease.Release(); } // PG1201 "on every path"
    public static void ThrownInTry(SharedLock gate, bool isBad) { var lease = gate.Acquire(); try { if (isBad) { throw new IOException(); } } finally { lease.Release(); } }
    public static void ThrownInCatch(SharedLock gate) { var lease = gate.Acquire(); try { Work(); } catch (Exception e) { throw new IOException("", e); } lease.Release(); } // PG1201 "on every path"
    public static int ReturnedInside(SharedLock gate, bool isDone) { var lease = gate.Acquire(); if (isDone) { return 1; } lease.Release(); return 2; } // PG1201 "on every path"

    // The same asked twice: the ways that a graph shows and a program does not take.
    public void AskedField() { SharedLease? lease = null; if (_isShared) { lease = field.Acquire(); } Work(); if (_isShared) { lease!.Release(); } }
    public void AskedProperty() { SharedLease? lease = null; if (IsShared) { lease = field.Acquire(); } Work(); if (IsShared) { lease!.Release(); } }
    public static void AskedLocal(SharedLock gate) { bool isShared = Ask(); SharedLease? lease = null; if (isShared) { lease = gate.Acquire(); } if (isShared) { lease!.Release(); } }
    public static void AskedParameter(SharedLock gate, bool isShared) { SharedLease? lease = null; if (isShared) { lease = gate.Acquire(); } if (isShared) { lease!.Release(); } }
    public static void AskedOther(SharedLock gate, bool isShared, bool isOther) { SharedLease? lease = null; if (isShared) { lease = gate.Acquire(); } if (isOther) { lease?.Release(); } } // PG1201 "on every path"
    public static void AskedVariable(SharedLock gate, bool isDone) { SharedLease? lease = null; if (lease == null) { lease = gate.Acquire(); } if (isDone) { lease.Release(); } } // PG1201 "on every path"

    // What is no lease, or nobody takes.
    public static void OwnLease(OwnLock gate) { gate.Acquire(); }
    public static void OwnTask(OwnLock gate) { var task = gate.AcquireAsync(); }
    public static void Parameter(SharedLease lease) { Console.WriteLine(lease.FencingToken); }
    public static void Wrapped(Gate gate) { gate.Acquire(); }
    public static void TaskOfOther(SharedQueue<int> queue) { var task = queue.DequeueAsync(); }

    private static void Work() => Console.WriteLine();

    private static bool Ask() => Console.KeyAvailable;

    private static void Keep(SharedLease lease) => Console.WriteLine(lease);

    private static void Swap(ref SharedLease lease) => Console.WriteLine(lease);
}

public static class Odd
{
    public class Exception : System.Exception;
}

public class OwnLock
{
    public IDisposable Acquire() => new MemoryStream();

    public Task<IDisposable> AcquireAsync() => Task.FromResult<IDisposable>(new MemoryStream());
}

public class Gate(SharedLock inner)
{
    public SharedLease Acquire() => inner.Acquire();
}

public static class LeaseExtensions
{
    public static void Extend(this SharedLease lease) => Console.WriteLine(lease);
}
