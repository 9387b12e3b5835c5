// proxygen.extra_mutators = M:Cases.Meter.Step; T:Nothing
// proxygen.pure_methods = M:Cases.Meter.Print,M:Cases.Meter.Log(System.String)
namespace Cases;

/// <summary>The forms in which what was read is handed on until it is written.</summary>
public class Forms
{
    private AccountProxy _account = null!;
    private int _number;
    private static int s_number;

    private static int Number { get; set; }

    // The same in another form.
    public async Task Configured(AccountProxy a) { a.Count = await a.GetTotalAsync().ConfigureAwait(false) > 5 ? 1 : 2; }
    public async Task ConfiguredSame(AccountProxy a) { a.Total = await a.GetTotalAsync().ConfigureAwait(false) + 1; } // PG1101
    public async Task ConfiguredCopy(AccountProxy a) { a.Total = await a.GetTotalAsync().ConfigureAwait(false); }
    public async Task TaskCopy(AccountProxy a) { a.Total = await a.GetTotalAsync().AsTask(); }
    public async Task PreservedCopy(AccountProxy a) { a.Total = await a.GetTotalAsync().Preserve(); }
    public void AwaiterCopy(AccountProxy a) { a.Total = a.GetTotalAsync().GetAwaiter().GetResult(); }
    public void ResultCopy(AccountProxy a) { a.Total = a.GetTotalAsync().Result; }
    public async Task WaitedCopy(AccountProxy a, CancellationToken token) { a.Total = await a.GetTotalAsync().AsTask().WaitAsync(token); }
    public async Task GivenCopy(AccountProxy a) { a.Total = await Task.FromResult(a.Total); }
    public void OptionalCopy(AccountProxy a) { a.Limit = a.Limit.GetValueOrDefault(); }
    public void OptionalValueCopy(AccountProxy a) { a.Limit = a.Limit!.Value; }
    public void OptionalChanged(AccountProxy a) { a.Limit = a.Limit.GetValueOrDefault() + 1; } // PG1101
    public void OptionalAsked(AccountProxy a) { if (!a.Limit.HasValue) { a.Limit = 5; } } // PG1102
    public void OwnForm(AccountProxy a, Meter m) { a.Total = m.GetResult(a.Total); } // PG1101

    // Copies of collections.
    public void Array(AccountProxy a) { a.Scores = a.Scores.ToArray(); }
    public void Cloned(AccountProxy a) { a.Scores = (int[])a.Scores.Clone(); }
    public void List(AccountProxy a) { a.Tags = a.Tags.ToList(); }
    public void Set(AccountProxy a) { a.Roles = a.Roles.ToHashSet(); }
    public void Map(AccountProxy a) { a.Limits = a.Limits.ToDictionary(); }
    public void Titles(AccountProxy a) { a.Titles = a.Titles.AsEnumerable().ToList(); }
    public void ReadOnly(AccountProxy a) { a.Titles = a.Tags.AsReadOnly(); a.Titles = a.Titles.ToList().AsReadOnly(); }
    public void Immutable(AccountProxy a) { a.Frozen = a.Frozen.ToImmutableList(); }
    public void ImmutableTitles(AccountProxy a) { a.Titles = a.Titles.ToImmutableArray(); }
    public void ImmutableMap(AccountProxy a) { a.FrozenMap = a.FrozenMap.ToImmutableDictionary(); }
    public void ImmutableSet(AccountProxy a) { a.Marks = a.Marks.ToImmutableHashSet(); }
    public void New(AccountProxy a) { a.Tags = new List<string>(a.Tags); }
    public void NewAndMore(AccountProxy a) { a.Tags = new List<string>(a.Tags) { "x" }; } // PG1101
    public void NewOfTwo(AccountProxy a) { a.Place = new Point { Y = a.Place.Y + 1 }; } // PG1101
    public void NewOfOther(AccountProxy a) { a.Home = new Address { Number = a.Count }; }
    public void NewInVariable(AccountProxy a) { var home = new Address { Number = a.Home.Number + 1 }; a.Home = home; } // PG1101
    public void NewOwn(AccountProxy a) { a.Home = new Address { Number = a.Home.Number }; } // PG1101
    public void Spread(AccountProxy a) { a.Tags = [.. a.Tags]; }
    public void SpreadAndMore(AccountProxy a) { a.Tags = [.. a.Tags, "x"]; } // PG1101
    public void OwnToList(AccountProxy a, Meter m) { a.Tags = m.ToList(a.Tags); } // PG1101
    public void Filtered(AccountProxy a) { a.Tags = a.Tags.Where(static t => t.Length > 1).ToList(); } // PG1101

    // Shared collections given as sequences.
    public void GivenToMax(SharedList<int> list) { list.Add(Enumerable.Max(list)); } // PG1101
    public void GivenToJoin(SharedList<string> list) { list.Add(string.Join(",", list)); } // PG1101
    public void GivenToNew(SharedList<int> list) { var all = new List<int>(list); list.Add(all.Sum()); } // PG1101
    public void GivenAsSequence(SharedList<int> list) { IEnumerable<int> all = list; list.Add(all.Sum()); } // PG1101
    public void GivenAsCollection(SharedList<int> list) { ICollection<int> all = list; list.Add(all.Sum()); } // PG1101
    public void GivenAsList(SharedList<int> list) { IList<int> all = list; list.Add(all.Sum()); } // PG1101
    public void GivenAsReadOnly(SharedList<int> list) { IReadOnlyCollection<int> all = list; list.Add(all.Sum()); } // PG1101
    public void GivenAsReadOnlyList(SharedList<int> list) { IReadOnlyList<int> all = list; list.Add(all.Sum()); } // PG1101
    public void GivenAsMap(SharedDictionary<string, int> d) { IDictionary<string, int> all = d; d["x"] = all.Count() + 1; } // PG1101
    public void GivenToOwn(SharedList<int> list, Meter m) { list.Add(m.Sum(list)); }
    public void Counted(SharedList<int> list) { if (Enumerable.Count(list) == 0) { list.Add(5); } } // PG1102
    public void CountedLong(SharedList<int> list) { if (Enumerable.LongCount(list) == 0) { list.Add(5); } } // PG1102
    public void Anyed(SharedList<int> list) { if (!Enumerable.Any(list)) { list.Add(5); } } // PG1102

    // What changes a copy before it is written back.
    public void Sorted(AccountProxy a) { var tags = a.Tags; tags.Sort(); a.Tags = tags; } // PG1101
    public void SortedArray(AccountProxy a) { var scores = a.Scores; System.Array.Sort(scores); a.Scores = scores; } // PG1101
    public void Taken(AccountProxy a) { var jobs = a.Jobs; jobs.Dequeue(); a.Jobs = jobs; } // PG1101
    public void Added(AccountProxy a) { var tags = a.Tags; tags.Add("x"); a.Tags = tags; } // PG1101
    public void Asked(AccountProxy a) { var tags = a.Tags; tags.Contains("x"); a.Tags = tags; }
    public void Renamed(AccountProxy a) { var home = a.Home; home.Rename("x"); a.Home = home; } // PG1101
    public void Described(AccountProxy a) { var home = a.Home; home.Describe(); a.Home = home; }
    public void SetInside(AccountProxy a) { var home = a.Home; home.Number = 5; a.Home = home; } // PG1101
    public void SetDeep(AccountProxy a) { var home = a.Home; home.Country.Name = "x"; a.Home = home; } // PG1101
    public void SetField(AccountProxy a) { var home = a.Home; home.City = "x"; a.Home = home; } // PG1101
    public void SetElement(AccountProxy a) { var scores = a.Scores; scores[0] = 5; a.Scores = scores; } // PG1101
    public void SetElementInside(AccountProxy a) { var corners = a.Corners; corners[0].X = 5; a.Corners = corners; } // PG1101
    public void SetConverted(AccountProxy a) { object home = a.Home; ((Address)home).Number = 5; a.Home = (Address)home; } // PG1101
    public void SetOfParameter(AccountProxy a, Address home) { home = a.Home; home.Number = 5; a.Home = home; } // PG1101
    public void Stepped(BoxProxy<Meter> b) { var m = b.Value; m.Step(); b.Value = m; } // PG1101
    public void NotStepped(BoxProxy<Meter> b) { var m = b.Value; m.Look(); b.Value = m; }
    public void Reset(BoxProxy<Meter> b) { var m = b.Value; m.Reset(); b.Value = m; } // PG1101
    public void Printed(BoxProxy<Meter> b) { var m = b.Value; m.Print(); b.Value = m; }
    public void Logged(BoxProxy<Meter> b) { var m = b.Value; m.Log("x"); b.Value = m; }
    public void Static(BoxProxy<Meter> b) { var m = b.Value; Meter.Show(m); b.Value = m; }
    public void Extended(BoxProxy<Meter> b) { var m = b.Value; m.Extend(); b.Value = m; }
    public void OfFramework(BoxProxy<List<int>> b) { var all = b.Value; all.ForEach(static n => Console.WriteLine(n)); b.Value = all; }
    public void Built(AccountProxy a) { var text = new System.Text.StringBuilder(); text.Append(a.Note); a.Note = text.ToString(); } // missed PG1101: what is put into a plain object
    public void BuiltFrom(AccountProxy a) { var text = new System.Text.StringBuilder(a.Note); text.Append('x'); a.Note = text.ToString(); } // PG1101

    // Variables of all kinds.
    public void Field(AccountProxy a) { _number = a.Count; a.Count = _number + 1; } // PG1101
    public void Static(AccountProxy a) { s_number = a.Count; a.Count = s_number + 1; } // PG1101
    public void StaticProperty(AccountProxy a) { Number = a.Count; a.Count = Number + 1; } // PG1101
    public void Parameter(AccountProxy a, int n) { n = a.Count; a.Count = n + 1; } // PG1101
    public void Tuple(AccountProxy a) { var both = (a.Count, 5); a.Count = both.Item1 + 1; } // PG1101
    public void TupleOther(AccountProxy a) { var both = (a.Count, 5); a.Count = both.Item2 + 1; }
    public void TupleNamed(AccountProxy a) { var both = (Count: a.Count, Other: 5); a.Count = both.Count + 1; } // PG1101
    public void TupleNamedOther(AccountProxy a) { var both = (Count: a.Count, Other: 5); a.Count = both.Other + 1; }
    public void TupleOfMethod(AccountProxy a, Meter m) { var both = m.Pair(a.Count); a.Count = both.Item1; } // PG1101
    public void TupleTaken(AccountProxy a) { var (one, two) = (a.Count, 5); a.Count = one + two; } // PG1101
    public void TupleTakenOther(AccountProxy a) { var (one, two) = (a.Count, 5); a.Count = two; Console.WriteLine(one); }
    public void TupleAssigned(AccountProxy a) { int one; (one, _) = (a.Count, 5); a.Count = one + 1; } // PG1101
    public void TupleToProxy(AccountProxy a) { (a.Count, a.Total) = (a.Count + 1, 5); } // PG1101
    public void TupleNested(AccountProxy a) { var ((one, _), _) = ((a.Count, 5), 6); a.Count = one + 1; } // PG1101
    public void TupleOfPair(AccountProxy a) { var (numbers, _) = a.Pair; a.Pair = (numbers, "x"); } // missed PG1101: a part that is kept as it is
    public void Deconstructed(AccountProxy a) { var (name, age) = a.Person; a.Person = new Person(name, age + 1); } // PG1101
    public void ByOut(AccountProxy a, Meter m) { m.Give(a.Count, out int n); a.Count = n; } // PG1101
    public void ByReference(AccountProxy a, Meter m) { int n = 5; m.Add(a.Count, ref n); a.Count = n; } // PG1101
    public void Postfix(AccountProxy a) { int n = a.Count; a.Count = n++; }
    public void Prefix(AccountProxy a) { int n = a.Count; a.Count = ++n; } // PG1101
    public void PostfixLater(AccountProxy a) { int n = a.Count; n++; a.Count = n; } // PG1101
    public void Compound(AccountProxy a) { int n = a.Count; n += 5; a.Count = n; } // PG1101
    public void CompoundValue(AccountProxy a) { int n = 5; n += a.Count; a.Count = n; } // PG1101
    public void CompoundOther(AccountProxy a) { a.Total += a.Count; } // PG1101
    public void CompoundIncrement(AccountProxy a) { int n = a.Count++; a.Total = n; } // PG1101
    public void CompoundUsed(AccountProxy a) { int n = a.Count += 5; a.Total = n; } // PG1101
    public void Captured(AccountProxy a) { int n = a.Count; Action write = () => a.Count = n + 1; write(); } // PG1101
    public void CapturedAssigned(AccountProxy a) { int n = 0; Action read = () => n = a.Count; read(); a.Count = n + 1; } // missed PG1101: read by a lambda
    public void LambdaOnly(AccountProxy a) { Action add = () => a.Count = a.Count + 1; add(); } // PG1101
    public void LocalFunction(AccountProxy a) { Write(a.Count); void Write(int n) => a.Count = n + 1; } // PG1101
    public void LocalFunctionReturns(AccountProxy a) { a.Count = Read() + 1; int Read() => a.Count; } // PG1101
    public void LocalFunctionReturnsOther(AccountProxy a) { a.Count = Read() + 1; int Read() => 5; }
    public void LocalFunctionTwo(AccountProxy a, bool isDone) { a.Count = Read() + 1; int Read() { if (isDone) { return 5; } return a.Count; } } // PG1101
    public void LocalFunctionRecursive(AccountProxy a) { Add(3); void Add(int n) { if (n > 0) { a.Count++; Add(n - 1); } } } // PG1101
    public void LocalFunctionMutual(AccountProxy a) { One(3); void One(int n) { a.Count++; Two(n); } void Two(int n) { if (n > 0) { One(n - 1); } } } // PG1101
    public void LocalFunctionGiven(AccountProxy a, Action<Action> run) { run(Add); void Add() { a.Count++; } } // PG1101
    public void LocalFunctionOut(AccountProxy a) { Read(out int n); a.Count = n; void Read(out int to) => to = a.Count + 1; } // missed PG1101: read into a parameter
    public void Subscribed(AccountProxy a, Meter m) { m.Changed += () => a.Count++; } // PG1101

    // Patterns and choices.
    public void PatternVariable(AccountProxy a) { if (a.Count is var n) { a.Count = n + 1; } } // PG1101
    public void PatternProperty(AccountProxy a) { if (a.Home is { Number: var n }) { a.Home = new Address { Number = n + 1 }; } } // PG1101
    public void PatternList(AccountProxy a) { if (a.Scores is [var first, ..]) { a.Scores = [first + 1]; } } // PG1101
    public void PatternSlice(AccountProxy a) { if (a.Scores is [_, .. var rest]) { a.Scores = rest; } } // PG1101
    public void PatternWhole(AccountProxy a) { if (a.Scores is [_, ..] all) { a.Scores = [.. all, 5]; } } // PG1101
    public void PatternAnd(AccountProxy a) { if (a.Count is > 5 and var n) { a.Count = n + 1; } } // PG1101
    public void PatternNot(AccountProxy a) { if (a.Note is not { } note) { return; } a.Note = note + "x"; } // PG1101
    public void PatternType(AccountProxy a) { if ((object)a.Home is Address home) { a.Home = home.With("x"); } } // PG1101
    public void Switched(AccountProxy a) { switch (a.Count) { case var n when n > 5: a.Count = n + 1; break; } } // PG1101
    public void Choice(AccountProxy a) { a.Count = a.Count switch { 0 => 1, var n => n + 1 }; } // PG1101
    public void Negated(AccountProxy a) { a.IsOpen = !a.IsOpen; } // PG1101
    public void Minus(AccountProxy a) { a.Count = -a.Count; } // PG1101
    public void Coalesced(AccountProxy a) { a.Note ??= "x"; } // PG1101
    public void CoalescedValue(AccountProxy a) { a.Note = a.Note ?? "x"; } // PG1101
    public void CoalescedLocal(AccountProxy a) { string? note = a.Note; note ??= "x"; a.Note = note; } // PG1101
    public void Interpolated(AccountProxy a) { a.Note = $"{a.Note}!"; } // PG1101
    public void Parenthesized(AccountProxy a) { a.Count = (a.Count) + (1); } // PG1101
    public void Converted(AccountProxy a) { a.Count = (int)(a.Count * 1.5); } // PG1101
    public void ConvertedByOwn(BoxProxy<Meter> b) { b.Value = (Meter)(int)b.Value; } // PG1101

    // Checks that are none.
    public void Guarded(AccountProxy a) { if (a.Count != 5) { a.Count = 5; } }
    public void GuardedTurned(AccountProxy a) { if (5 != a.Count) { a.Count = 5; } }
    public void GuardedOther(AccountProxy a) { if (a.Count != 5) { a.Count = 6; } } // PG1102
    public void GuardedElse(AccountProxy a) { if (a.Count != 5) { a.Count = 5; } else { Console.WriteLine(); } } // PG1102
    public void GuardedTwo(AccountProxy a) { if (a.Count != 5) { a.Count = 5; Console.WriteLine(); } } // PG1102
    public void GuardedCompound(AccountProxy a) { if (a.Count != 5) { a.Count += 5; } } // PG1101
    public void GuardedLocal(AccountProxy a) { int n = a.Count; if (n != 5) { a.Count = 5; } } // PG1102
    public void GuardedOtherObject(AccountProxy a, AccountProxy b) { if (a.Count != 5) { b.Count = 5; } }

    // Outcomes that are looked at.
    public void OutcomeDiscarded(SharedSet<int> s) { if (!s.Contains(5)) { _ = s.Add(5); } } // PG1102
    public async Task OutcomeAwaited(SharedSet<int> s) { if (!await s.ContainsAsync(5)) { await s.AddAsync(5); } } // PG1102
    public async Task OutcomeConfigured(SharedSet<int> s) { if (!await s.ContainsAsync(5)) { await s.AddAsync(5).ConfigureAwait(false); } } // PG1102
    public async Task OutcomeAwaitedUsed(SharedSet<int> s) { if (!await s.ContainsAsync(5) && await s.AddAsync(5)) { Console.WriteLine(); } }
    public void OutcomeConditional(SharedSet<int>? s) { if (s?.Contains(5) == false) { s?.Add(5); } } // PG1102
    public void OutcomeAssigned(SharedSet<int> s) { if (!s.Contains(5)) { bool was = s.Add(5); Console.WriteLine(was); } }
    public void OutcomeInLambda(SharedSet<int> s) { if (!s.Contains(5)) { Action add = () => s.Add(5); add(); } } // PG1102
    public void OutcomeOfLambda(SharedSet<int> s) { if (!s.Contains(5)) { Func<bool> add = () => s.Add(5); Console.WriteLine(add()); } }
    public void OutcomeWaited(SharedSet<int> s) { if (!s.Contains(5)) { s.AddAsync(5).AsTask().Wait(); } } // PG1102

    // Exceptions.
    public void Caught(AccountProxy a) { int n = 0; try { n = a.Count; Console.WriteLine(); } catch (IOException) { a.Count = n + 1; } } // PG1101
    public void CaughtFiltered(AccountProxy a) { int n = 0; try { n = a.Count; Console.WriteLine(); } catch (Exception e) when (e is IOException) { a.Count = n + 1; } } // PG1101
    public void Finally(AccountProxy a) { int n = 0; try { n = a.Count; } finally { a.Count = n + 1; } } // PG1101

    // Called under the caller's locks.
    public void Outer(SharedLock gate) { using var lease = gate.Acquire(); Inner(); }
    private void Inner() { _account.Count++; }
    public void OuterWithout(SharedLock gate) { using (gate.Acquire()) { InnerToo(); } InnerToo(); }
    private void InnerToo() { _account.Count++; } // PG1101
    public void OuterOfThis(SharedLock gate) { using var lease = gate.Acquire(); this.InnerOfThis(); }
    private void InnerOfThis() { _account.Count++; }
    public void OuterGiven(SharedLock gate, List<Action> all) { using var lease = gate.Acquire(); all.Add(InnerGiven); InnerGiven(); }
    private void InnerGiven() { _account.Count++; } // PG1101
    public void OuterDeep(SharedLock gate) { using var lease = gate.Acquire(); Middle(); }
    private void Middle() { InnerDeep(); }
    private void InnerDeep() { _account.Count++; }
    private void Uncalled() { _account.Count++; } // PG1101
    public void Reachable(SharedLock gate) { using var lease = gate.Acquire(); Open(); }
    public void Open() { _account.Count++; } // PG1101
}

public class Meter
{
    public event Action? Changed;

    public int Value { get; set; }

    public static explicit operator int(Meter meter) => meter.Value;

    public static explicit operator Meter(int value) => new() { Value = value };

    public static void Show(Meter meter) => Console.WriteLine(meter.Value);

    public long GetResult(long value) => value;

    public List<string> ToList(List<string> all) => all;

    public int Sum(SharedList<int> list) => list.GetHashCode();

    public int Step() => ++Value;

    public int Look() => Value;

    public void Reset() => Value = 0;

    public void Print() => Console.WriteLine(Value);

    public void Log(string text) => Console.WriteLine(text + Value);

    public (int, int) Pair(int n) => (n, n);

    public void Give(int n, out int to) => to = n;

    public void Add(int n, ref int to) => to += n;

    public void Raise() => Changed?.Invoke();
}

public static class MeterExtensions
{
    public static void Extend(this Meter meter) => Console.WriteLine(meter.Value);
}
