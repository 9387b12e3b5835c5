namespace Cases.Banks;

#pragma warning disable CS0169, CS0414, CS0649, CS8618

public interface IPayable { decimal Balance { get; set; } }

[Shared] public class Payee : IPayable { public decimal Balance { get; set; } public Payee? Partner { get; set; } public void Pay() => Balance++; public Payee? Twin; public Payee? this[int n] => n > 5 ? Partner : null; }

public class Money { public decimal Amount { get; set; } public static implicit operator Money(Payee payee) => new() { Amount = payee.Balance }; }

internal class Teller { public event Action? Told; public void Tell() => Told?.Invoke(); }

internal class Keeper(Payee Account) { public Payee Account { get; } = Account; }

public class Entry { public PayeeProxy? Proxy { get; set; } internal Payee? Account { get; set; } internal Payee? Field; internal Payee? Calculated { get => Field; set => Field = value; } }

internal record Note(Payee Account, int Number);

[Shared] public class Bank0 { private Payee? _last; public void M(Payee other) => _last = other; } // PG0020

[Shared] public class Bank1 { private static Payee? s_last; public void M(Payee other) { s_last = other; } } // PG0020

[Shared] public class Bank2 { private Payee? _last; public void M(Payee? other) => _last ??= other; } // PG0020

[Shared] public class Bank3 { private Payee? _last; public void M(Payee? other) => _last = other ?? throw new ArgumentNullException(); } // PG0020

[Shared] public class Bank4 { private Payee? _last; public void M(Payee a, bool b) => _last = b ? a : null; } // PG0020

[Shared] public class Bank5 { private object? _last; public void M(Payee other) { var local = other; _last = local; } } // PG0020

[Shared] public class Bank6 { private object? _last; public void M(object x, Payee other) { if (other is { Balance: 1 } rich) _last = rich; } } // PG0020

[Shared] public class Bank7 { private Payee? _a, _b; public void M(Payee x, Payee y) => (_a, _b) = (x, // PG0020
y); } // PG0020

[Shared] public class Bank8 { private (Payee, int) _pair; public void M(Payee x) => _pair = (x, 1); } // PG0020

[Shared] public class Bank9 { private (Payee A, int) _pair; public void M(Payee x) => _pair.A = x; } // PG0020

[Shared] public class Bank10 { private readonly List<Payee> _all = []; public void M(Payee other) => _all.Add(other); } // PG0020

[Shared] public class Bank11 { private List<Payee>? _all; public void M(Payee other) => _all?.Insert(0, other); } // PG0020

[Shared] public class Bank12 { private readonly List<Payee> _all = []; public void M(Payee other) { var all = _all; all.Add(other); } } // PG0020

[Shared] public class Bank13 { private readonly Dictionary<int, Payee> _all = []; public void M(Payee other) => _all[1] = other; } // PG0020

[Shared] public class Bank14 { private readonly Dictionary<Payee, int> _all = []; public void M(Payee other) => _all[other] = 1; } // PG0020

[Shared] public class Bank15 { private readonly Dictionary<int, List<Payee>> _all = []; public void M(Payee other) => _all[1].Add(other); } // PG0020

[Shared] public class Bank16 { private readonly Payee[] _all = new Payee[1]; public void M(Payee other) => _all[0] = other; } // PG0020

[Shared] public class Bank17 { private Payee[] _all = []; public void M(Payee other) => _all = [.. _all, other]; } // PG0020

[Shared] public class Bank18 { private Payee[] _all = []; public void M(Payee other) => _all = new[] { other }; } // PG0020

[Shared] public class Bank19 { private List<Payee>? _all; public void M(Payee other) => _all = new List<Payee> { other }; } // PG0020

[Shared] public class Bank20 { private List<Payee>? _all; public void M(List<Payee> others) => _all = others; } // PG0020

[Shared] public class Bank21 { private List<Payee>? _all; public void M(IEnumerable<Payee> others) => _all = others.Where(a => a.Balance > 0).ToList(); } // PG0020

[Shared] public class Bank22 { private readonly List<Payee> _all = []; public void M(params Payee[] others) => _all.AddRange(others); } // PG0020

[Shared] public class Bank23 { private readonly List<Payee> _all = []; public void M(Payee[] others) { foreach (var one in others) _all.Add(one); } } // PG0020

[Shared] public class Bank24 { private Payee? _last; public void M(Payee[] others) => _last = others[0]; } // PG0020

[Shared] public class Bank25 { private Payee? _last; public void M((Payee A, int B) pair) => _last = pair.A; } // PG0020

[Shared] public class Bank26 { private ImmutableList<Payee> _all = []; public void M(Payee other) => _all = _all.Add(other); } // PG0020

[Shared] public class Bank27 { private Action? _later; public void M(Payee other) => _later = () => other.Balance++; } // PG0018 PG0020

[Shared] public class Bank28 { private Action? _later; public void M(Payee other) { _later = Pay; void Pay() => other.Balance++; } } // PG0018 PG0020

[Shared] public class Bank29 { private Func<string?>? _later; public void M(Payee other) => _later = other.ToString; } // PG0018 PG0020

[Shared] public class Bank30 { private readonly List<Action> _later = []; public void M(Payee other) => _later.Add(() => other.Balance++); } // PG0018 PG0020

[Shared] public class Bank31 { public event Action? Changed; public void M(Payee other) { Changed += () => other.Balance++; Changed?.Invoke(); } } // PG0020

[Shared] public class Bank32 { private Payee? Last { get; set; } public void M(Payee other) => Last = other; } // PG0020

[Shared] public class Bank33 { [SharedIgnore] public Payee? Last { get; set; } public void M(Payee other) => Last = other; } // PG0020

[Shared] public class Bank34 { private Payee? _last; public Payee? Last => _last; public void M(Payee other) => _last = other; } // PG0020

[Shared] public class Bank35 { private Payee? _last; public Payee Last { set => _last = value; } } // PG0020

[Shared] public class Bank36 { private Payee? _last; public int this[Payee other] { get { _last = other; return 1; } } } // PG0020

[Shared] public class Bank37 { private Payee? _last; public async Task M(Payee other) { await Task.Yield(); _last = other; } } // PG0020

[Shared] public class Bank38 { private Bank38? _last; public void M(Bank38 bank) => bank._last = bank; } // PG0020

[Shared] public class Bank39 { private readonly Entry _entry = new(); public void M(Payee other) => _entry.Account = other; } // PG0020

[Shared] public class Bank40 { private Entry? _entry; public void M(Payee other) => _entry = new Entry { Account = other }; } // PG0020

[Shared] public class Bank41 { private Note? _note; public void M(Payee other) => _note = new Note(other, 1); } // PG0018 PG0020

[Shared] public class Bank42 { private IPayable? _last; public void M(IPayable other) => _last = other; } // PG0020

[Shared] public class Bank43 { private Payee? _last; public Bank43(Payee first) => _last = first; } // PG0020

[Shared] public class Bank44 { public List<Payee> All { get; set; } = []; } // PG0020

[Shared] public class Bank45 { public Payee[] All = []; } // PG0020

[Shared] public class Bank46 { private Payee? _last; public void M(Payee other) => _last = (Payee)(object)other; } // PG0020

[Shared] public class Bank47 { private Payee? _last; public void M(Payee other, int n) => _last = n switch { 0 => null, _ => other }; } // PG0020

[Shared] public class Bank48 { private Payee? _last; public void M(Payee other) { Payee? a; _last = a = other; } } // PG0020

[Shared] public class Bank49 { private readonly List<Payee> _all = []; public void M(Payee other) { List<Payee> all = _all; all?.Add(other); } } // PG0020

[Shared] public class Bank50 { private readonly Dictionary<int, Payee[]> _all = []; public void M(Payee other) => _all[1][0] = other; } // PG0020

[Shared] public class Bank51 { private Payee? _last; public void M(IReadOnlyList<Payee> others) => _last = others[0]; } // PG0020

[Shared] public class Bank52 { private Payee? _last; public void M(List<Payee> others) => _last = others.First(); } // PG0020

[Shared] public class Bank53 { private List<Payee>? _all; public void M(List<Payee> others) => _all = new List<Payee>(others); } // PG0020

[Shared] public class Bank54 { private List<Payee>? _all; public void M(Payee other) => _all = new() { Capacity = 5, }; public void N(Payee other) => _all = [.. new[] { other }]; } // PG0020

[Shared] public class Bank55 { private Dictionary<int, Payee>? _all; public void M(Payee other) => _all = new() { [5] = other }; } // PG0020

[Shared] public class Bank56 { private static readonly List<Payee> s_all = []; public void M(Payee other) => s_all.Add(other); } // PG0020

[Shared] public class Bank57 { private static event Action? Told; public void M(Payee other) { Told += other.Pay; Told?.Invoke(); } } // PG0020

[Shared] public class Bank58 { private Payee? _last; public void M(in Payee other) => _last = other; } // PG0020

[Shared] public class Bank59 { private Payee? _last; public void M(ref Payee other) => _last = other; } // PG0020

[Shared] public class Bank60 { private Payee? _last; public Payee Last { get { return new Payee(); } set { _last = value; } } } // PG0020

[Shared] public class Bank61 { private Payee? _last; public Payee? Last { get { Console.WriteLine(); return _last; } set { _last = value; } } } // PG0020

[Shared] public class Bank62 { private Payee? _last; public Payee? Other => this._other; private Payee? _other; public void M(Payee other) => _last = other; } // PG0020

[Shared] public class Bank63 { private readonly System.Text.StringBuilder _text = new(); private readonly SortedList<int, Payee> _all = []; public void M(Payee other) { _all.Add(5, other); _text.Append(5); } } // PG0020

[Shared] public class Bank64 { private Queue<Payee> _all = new(); public void M(Payee other) => _all.Enqueue(other); } // PG0020

[Shared] public class Bank65 { private ImmutableDictionary<int, Payee> _all = ImmutableDictionary<int, Payee>.Empty; public void M(Payee other) => _all = _all.SetItem(5, other); } // PG0020

[Shared] public class Bank66 { private IEnumerable<Payee>? _all; public void M(IEnumerable<Payee> others) => _all = others.Concat([new Payee()]).OrderBy(static a => a.Balance); }

// Not kept, or under the guard.
[Shared] public class Safe0 { public Payee? Last { get; set; } public void M(Payee other) => Last = other; }

[Shared] public class Safe1 { public Payee? Last { get; private set; } public void M(Payee other) => Last = other; }

[Shared] public class Safe2 { public Payee? Last; public void M(Payee other) => Last = other; }

[Shared] public class Safe3 { private Payee? _last; public Payee? Last { get => _last; set => _last = value; } public void M(Payee a) => _last = a; }

[Shared] public class Safe4 { private Payee? _last; public Payee? Last { get { return this._last; } set { _last = value; } } }

[Shared] public class Safe5 { [Shared] public List<Payee> All { get; } = []; public void M(Payee other) => All.Add(other); }

[Shared] public class Safe6 { [Shared] public List<Payee> All { get; set; } = []; public void M(List<Payee> others) => All = others; }

[Shared] public class Safe7 { private readonly List<Payee> _all = []; [Shared] public List<Payee> All => _all; public void M(Payee a) => _all.Add(a); }

[Shared] public class Safe8 { [Shared] public Dictionary<int, Payee> All { get; } = []; public void M(Payee other) => All[1] = other; }

[Shared] public class Safe9 { private PayeeProxy? _last; public void M(PayeeProxy other) => _last = other; }

[Shared] public class Safe10 { private readonly List<PayeeProxy> _all = []; public void M(PayeeProxy other) => _all.Add(other); }

[Shared] public class Safe11 { private decimal _sum; public void M(Payee other) => _sum += other.Balance; }

[Shared] public class Safe12 { private Payee? _last; public void M(Payee other) { other = new Payee(); _last = other; } }

[Shared] public class Safe13 { private Payee? _last; public void M(Payee other) { var own = other; own = new Payee(); _last = own; } }

[Shared] public class Safe14 { private Payee? _last; public void M(Payee other) => _last = new Payee { Balance = other.Balance }; }

[Shared] public class Safe15 { private readonly List<decimal> _all = []; public void M(Payee[] others) => _all.AddRange(others.Select(a => a.Balance)); }

[Shared] public class Safe16 { private List<Payee>? _all; public void M(Payee[] others) => _all = others.Select(a => new Payee()).ToList(); }

[Shared] public class Safe17 { public int M(Payee other) { List<Payee> all = [other]; all.Add(other); var map = new Dictionary<Payee, int>(); map[other] = 1; return all.Count; } }

[Shared] public class Safe18 { private readonly List<Payee> _all = []; public bool M(Payee other) => _all.Contains(other) && _all.Remove(other); }

[Shared] public class Safe19 { private readonly Dictionary<int, decimal> _all = []; public void M(Payee other) => _all.TryAdd(1, other.Balance); }

[Shared] public class Safe20 { private readonly System.Collections.Concurrent.ConcurrentDictionary<int, decimal> _all = []; public void M(Payee a) => _all.GetOrAdd(1, _ => a.Balance); }

[Shared] public class Safe21 { private Func<int>? _later; public void M(Payee other) { int hash = (int)other.Balance; _later = () => hash; } } // PG0018

[Shared] public class Safe22 { public decimal M(Payee other) { Func<decimal> now = () => other.Balance; return now(); } }

[Shared] public class Safe23 { private Action? _later; public void M(Payee other, Action done) => _later = done; } // PG0018

[Shared] public class Safe24 { private Payee? _last; internal void M(Payee own) => _last = own; }

[Shared] public class Safe25 { private Payee? _last; private void M(Payee own) => _last = own; }

[Shared] public class Safe26 { private Payee? _last; [SharedIgnore] public void M(Payee own) => _last = own; }

[Shared] public class Safe27 { private static Payee? s_last; public static void M(Payee other) => s_last = other; }

[Shared] public class Safe28 { private Payee? _last; public void M() => _last = new Payee(); }

[Shared] public class Safe29 { public void M(Payee other) => other.Partner = new Payee(); }

[Shared] public class Safe30 { public void M(Payee a, Payee b) => a.Partner = b; }

[Shared] public class Safe31 { public List<Payee> All { get; private set; } = []; }

[Shared] public class Safe32 { public List<PayeeProxy> All { get; set; } = []; }

[Shared] public class Safe33 { public List<Payee> M() => []; }

[Shared] public class Safe34 { private string? _text; public void M(IEnumerable<char> text) => _text = string.Concat(text); }

[Shared] public class Safe35 { private Payee? _last; public void M(out Payee other) { other = new Payee(); _last = other; } }

[Shared] public class Safe36 { private Payee? _last; public void M(Payee other) { Swap(ref other); _last = other; } private static void Swap(ref Payee a) => a = new Payee(); }

[Shared] public class Safe37 { private Payee? _last; public void M(Payee other) { Make(out other); _last = other; } private static void Make(out Payee a) => a = new Payee(); }

[Shared] public class Safe38 { private Payee? _last; public void M(Payee other) { (other, int n) = (new Payee(), 5); _last = other; Console.WriteLine(n); } }

[Shared] public class Safe39 { private Payee? _last; public void M(Payee? other) { other ??= new Payee(); _last = other; } }

[Shared] public class Safe40 { private decimal _x; public void M(Payee[] others) { foreach (decimal one in others.Select(static a => a.Balance)) { _x += one; } } }

[Shared] public class Safe41 { private decimal _x; public void M((Payee A, decimal B) pair) => _x = pair.B; }

[Shared] public class Safe42 { private int _x; public void M(List<Payee> others) => _x = others.Count; }

[Shared] public class Safe43 { private object? _last; public void M(Payee other) => _last = new Holder(other); public class Holder(Payee account) { public decimal Balance => account.Balance; } }

[Shared] public class Safe44 { private Payee? _last; public void M(Payee other) => _last = Other(other); private static Payee Other(Payee a) => new() { Balance = a.Balance }; }

[Shared] public class Safe45 { private Action? _later; public void M(Payee other) { Action now = () => other.Pay(); now(); _later = Nothing; } private static void Nothing() { } } // PG0018

[Shared] public class Safe46 { public void M(Entry entry, Payee other) => entry.Account = other; }

[Shared] public class Safe47 { public void M(Payee other) { var entry = new Entry(); entry.Account = other; } }

[Shared] public class Safe48 { private readonly Entry _entry = new(); public void M(Payee other) => _entry.Calculated = other; }

[Shared] public class Safe49 { private Payee? _last; public event Action? Told; public void M(Payee other) { Told -= other.Pay; _last = null; Told?.Invoke(); } }

[Shared] public class Safe50 { private readonly List<Payee> _all = []; public void M(Payee other) { var all = _all; all = []; all.Add(other); } }

[Shared] public class Safe51 { private readonly Own _own = new(); public void M(Payee other) => _own[5] = other; public class Own { public Payee this[int n] { get => new(); set => Console.WriteLine((n, value)); } } }

[Shared] public class Safe52 { [SharedIgnore] public List<Payee> All { get; set; } = []; }

[Shared] public class Safe53 { public static List<Payee> All { get; set; } = []; } // PG0011

[Shared] public class Safe54 { public readonly List<Payee> All = []; }

// Primary constructors, and bases.
[Shared] public class Whole0(Payee first) { private readonly Payee _first = first; public int X => (int)_first.Balance; } // PG0020

[Shared] public class Whole1(Payee first) { private readonly List<Payee> _all = [first]; public int X => _all.Count; } // PG0020

[Shared] public class Whole2(Payee first) { public decimal X => first.Balance; public void Pay() => first.Balance++; } // PG0020

[Shared] public class Whole3(Payee first) { public Payee First { get; } = first; public decimal Y => First.Balance; }

[Shared] public class Whole4(Payee first) { private readonly decimal _x = first.Balance; public decimal X => _x; }

[Shared] public record Whole5(Payee First);

public class Plain6 { private Payee? _last; public void M(Payee other) => _last = other; public Payee? Last => _last; }

[Shared] public class Whole7 { public int X; public class Plain7 { private Payee? _last; public void M(Payee other) => _last = other; public Payee? Last => _last; } }

[Shared] public class Whole8<T> { private T? _last; public void M(T other) => _last = other; public bool Has => _last is not null; }

public abstract class Base9 { protected Payee? Last; }

[Shared] public class Whole9 : Base9 { public void M(Payee other) => Last = other; } // PG0020

public abstract class Base10 { public Payee? Last { get; set; } }

[Shared] public class Whole10 : Base10 { public void M(Payee other) => Last = other; }

// Other ways.
[Shared] public class Way0 { private Payee _a = new(), _b = new(); public void M(Payee x, Payee y) {
(_a, _b) = (x, // PG0020
y); } } // PG0020

[Shared] public class Way1 { private object _all = new List<Payee>(); public void M(Payee other) => ((List<Payee>)_all).Add(other); } // PG0020

[Shared] public class Way2 { private Payee? _last; public void M(IPayable x) { if (x is Payee rich) { _last = rich; } } } // PG0020

[Shared] public class Way3 { private Payee? _last; public void M(Payee x) { if (x is Payee rich) { rich = new Payee(); _last = rich; } } }

[Shared] public class Way4 { [SharedTransient] private Action? _later; public void M(Payee other) { var own = other; _later = () => own.Pay(); } } // PG0020

[Shared] public class Way5 { private Payee? _last; public void M(Payee other) => _last = other.Twin; }

[Shared] public class Way6 { private Payee? _last; public void M(Payee other) => _last = other.Partner; }

[Shared] public class Way7 { private Payee? _last; public void M(Payee other) => _last = other[6]; }

[Shared] public class Way8 { private Money? _money; public void M(Payee other) => _money = other; }

[Shared] public class Way9 { public void M(Payee other) { var entry = new Entry(); entry.Field = other; } }

[Shared] public class Way10 { public void M(Payee other) { Teller teller = new(); teller.Told += other.Pay; teller.Tell(); } }

[Shared] public class Way11 { private Payee? _last; public Payee? Last { set => _last = value; get => _last; } public void M(Payee other) => _last = other; }

[Shared] public class Way12 { private Payee? _last; private readonly List<PayeeProxy> _all = []; public void M(Payee other) { foreach (Payee one in Own()) { _last = one; } other.Pay(); } private static Payee[] Own() => [new()]; }

[Shared] public class WayMissed0 { private readonly Entry _entry = new(); public void M(Payee other) { var entry = _entry; entry.Account = other; } } // missed PG0020: a variable for what the field has

[Shared] public class WayMissed1 { private object? _last; public void M(Payee[] others) { foreach (object one in others) { _last = one; } } } // missed PG0020: an object

[Shared] public class WayMissed2 { [SharedTransient] private Keeper? _last; public void M(Payee other) => _last = new Keeper(other); } // missed PG0020: what a constructor keeps

[Shared] public class WholeProperty(Payee first) { private Payee First { get; } = first; public int X => (int)First.Balance; } // PG0020

[Shared] public abstract class AbstractBank(Payee first) { private readonly Payee _first = first; public int X => (int)_first.Balance; }

[Shared] public abstract class CapturingBank(Payee first) { public int X => (int)first.Balance; }

public abstract class GuardedBase(Payee first) { public Payee First { get; } = first; }

[Shared] public class GuardedDerived(Payee given) : GuardedBase(given) { public decimal Y => First.Balance; }

public class Folder { public static implicit operator List<Payee>(Folder folder) => []; }

[Shared] public class Purse { public int Coins { get; set; } public static Purse operator +(Purse purse, int coins) => new() { Coins = purse.Coins + coins }; }

internal record Tag { public Tag(Payee Account) => this.Account = Account.Balance; public decimal Account { get; } }

[Shared] public class Bank67 { private Payee? _last; public Bank67? Next { get; set; } public Payee? Last { get { return Next!._last; } set { } } public void M(Payee other) => _last = other; } // PG0020

[Shared] public class Bank68 { private object? _last; public void M(Payee a, Payee b) { ref Payee one = ref a; one = ref b; _last = one; } } // PG0020

[Shared] public class Bank69 { private readonly Folder _folder = new(); public void M(Payee other) => ((List<Payee>)_folder).Add(other); }

[Shared] public class Bank70 { private object? _last; public void M(Purse other) { var local = other; local += 1; _last = local; } }

[Shared] public class Bank71 { private object? _last; public void M(Payee other) => _last = new Tag(other); }

[Shared] public class Bank73 { private object? _all; public void M(Dictionary<int, Payee> others) { foreach (var pair in others) { _all = pair.Value; } } } // PG0020

[Shared] public class Bank72 { private object? _comparer; public void M(Dictionary<Payee, int> others) => _comparer = others.Comparer; }
