namespace Cases.Reads;

#pragma warning disable CS0169, CS0414, CS0649, CS8618

[Shared] public class Other { public int Number { get; set; } public void Reset() { } }

public class Node { public int Number { get; set; } public Node? Next { get; set; } public event Action? Changed; public void Raise() => Changed?.Invoke(); }

[Shared] public class Reader0
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { _x = 1; return _x; } // PG0019
}

[Shared] public class Reader1
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { this._x += 1; return 1; } // PG0019
}

[Shared] public class Reader2
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() => _x++; // PG0019
}

[Shared] public class Reader3
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { _numbers[0] = 1; return 1; } // PG0019
}

[Shared] public class Reader4
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { _pair.A = 1; return 1; } // PG0019
}

[Shared] public class Reader5
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { (_x, var y) = (1, 2); return y; } // PG0019
}

[Shared] public class Reader6
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { Value = 1; return 1; } // PG0019
}

[Shared] public class Reader7
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public string M() { _items.Add(1); return ""; } // PG0019
}

[Shared] public class Reader8
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public string M() { _lists[1].Clear(); return ""; } // PG0019
}

[Shared] public class Reader9
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public string M() { _lists?.Remove(1); return ""; } // PG0019
}

[Shared] public class Reader10
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public string M() { _lists[1] = []; return ""; } // PG0019
}

[Shared] public class Reader11
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public string M() { _text.Append(1); return _text.ToString(); } // PG0019
}

[Shared] public class Reader12
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { Fill(ref _x); return 1; } private static void Fill(ref int x) => x = 1; // PG0019
}

[Shared] public class Reader13
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { int.TryParse("1", out _x); return 1; } // PG0019
}

[Shared] public class Reader14
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { Told += (_, _) => { }; return 1; } // PG0019
}

[Shared] public class Reader15
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { _node!.Next!.Number = 1; return 1; } // PG0019
}

[Shared] public class Reader16
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { Action later = () => _x++; later(); return 1; } // PG0019
}

[Shared] public class Reader17
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { Count(); return 1; } // PG0019
}

[Shared] public class Reader18
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { CountLater(1); return 1; } // PG0019
}

[Shared] public class Reader19
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() => Next; // PG0019
}

[Shared] public class Reader20
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int P { get { _x++; return _x; } set => _x = value; } // PG0019
}

[Shared] public class Reader21
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int P => _x++; // PG0019
}

[Shared] public class Reader22
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public async Task<int> M() { await Task.Yield(); _x++; return 1; } // PG0019
}

[Shared] public class Reader23
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { int x = 0; x++; var list = new List<int>(); list.Add(x); return Add(x, _x); }
}

[Shared] public class Reader24
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() => _items.Count + _items.IndexOf(1) + (_lists.TryGetValue(1, out var list) ? list.Count : Now);
}

[Shared] public class Reader25
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { _other!.Number = 1; _other.Reset(); return Value; }
}

[Shared] public class Reader26
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { Tell(); return new Node { Number = 1 }.Number; }
}

[Shared] public class Reader27
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int P { get => _x; set => _x = value; }
}

[Shared] public class Reader28
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() => Interlocked.Increment(ref _x);
}

[Shared] public class Reader29
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() => Volatile.Read(ref _x);
}

[Shared] public class Reader30
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public System.Collections.Immutable.ImmutableArray<int> M(System.Collections.Immutable.ImmutableArray<int> x) => x.Add(Value);
}

[Shared] public class Reader31
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { _x--; return _x; } // PG0019
}

[Shared] public class Reader32
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public string M() { _lists?[1].Clear(); return ""; } // PG0019
}

[Shared] public class Reader33
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { ((List<int>)_items).Add(1); return 1; } // PG0019
}

[Shared] public class Reader34
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public string M() { _items.Sort(); return ""; } // PG0019
}

[Shared] public class Reader35
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { Fill(in _x); return 1; } private static void Fill(in int x) => Console.WriteLine(x);
}

[Shared] public class Reader36
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() => Math.Max(_x, 5);
}

[Shared] public class Reader37
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { Fill(ref _x); return 1; } private static void Fill(ref int x) => x = 1; // PG0019
}

[Shared] public class Reader38
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { System.Threading.Interlocked.Exchange(ref _x, 5); return 1; }
}

[Shared] public class Reader39
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { Interlocked.Add(ref _x, 5); return 1; } private static class Interlocked { public static void Add(ref int x, int by) => x += by; } // PG0019
}

[Shared] public class Reader40
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    private readonly System.Collections.Concurrent.ConcurrentDictionary<int, int> _all = [];
    [SharedRead] public int M() => _all.GetOrAdd(5, 6);
}

[Shared] public class Reader41
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { Node node = new(); node.Number = 5; node.Next = new Node(); node.Next.Number++; return node.Number; }
}

[Shared] public class Reader42
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { _node!.Number++; return 5; } // PG0019
}

[Shared] public class Reader43
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    private static int s_x;
    [SharedRead] public int M() { s_x++; return s_x; }
}

[Shared] public class Reader44
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { (int a, int b) = (_x, 5); return a + b; }
}

[Shared] public class Reader45
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { (int a, Value) = (5, 6); return a; } // PG0019
}

[Shared] public class Reader46
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { _other!.Number += 5; return 5; }
}

[Shared] public class Reader47
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { var told = _node!; told.Changed += static () => { }; return 5; }
}

[Shared] public class Reader48
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { _node!.Changed += static () => { }; return 5; } // PG0019
}

[Shared] public class Reader49
{
    private int _x; private int[] _numbers = []; internal (int A, int B) _pair; private readonly List<int> _items = [];
    private readonly Dictionary<int, List<int>> _lists = []; private readonly System.Text.StringBuilder _text = new();
    internal OtherProxy? _other; public int Value { get; set; } public event EventHandler? Told; internal Node? _node;
    private void Count() => _x++; private void CountLater(int left) { if (left > 0) { CountLater(left - 1); } Count(); }
    private int Next => ++_x; private int Now => _x; private int Add(int a, int b) => a + b; private void Tell() => Told?.Invoke(this, EventArgs.Empty);
    [SharedRead] public int M() { this.Tell(); return this.ToString()!.Length; }
}

[Shared] public abstract class BaseReader { [SharedRead] public abstract int M(); [SharedRead] public virtual int P => 1; }

[Shared] public class DerivedReader : BaseReader
{
    private int _x;
    public override int M() => _x++; // PG0019
    public override int P => _x++; // PG0019
}

[Shared] public class PrimaryReader(int x) { [SharedRead] public int M() => x++; } // PG0019

[Shared] public class UnmarkedReader { private int _x; public int M() => _x++; [SharedRead] public int P { get => _x; set => _x = value; } }

[Shared]
public class PairReader
{
    private int _x;
    private string? _text;

    [SharedRead] public int Outer() => Inner();

    [SharedRead] public int Inner() => _x++; // PG0019

    [SharedRead] public int OfOther() { PairReader other = new(); return other.Next() + other.Following; }

    [SharedRead] public int OfArgument(Node node) { node.Number = 5; return node.Number; }

    [SharedRead] public int Written() { Volatile.Write(ref _x, 5); return 5; }

    [SharedRead] public string Filled() => LazyInitializer.EnsureInitialized(ref _text, static () => "x"); // PG0019

    public int Next() => ++_x;

    public int Following => ++_x;
}
