namespace ProxyGen.Benchmarks.Analysis;

/// <summary>Writes a file with one made-up class, which has nothing to do with ProxyGen.</summary>
internal sealed class OrdinaryFile
{
    private static readonly string[] Nouns =
    [
        "Invoice", "Parcel", "Route", "Machine", "Shift", "Ticket", "Payment", "Article", "Supplier", "Report", "Session", "Batch", "Sensor", "Contract",
    ];

    private static readonly string[] Roles =
    [
        "Planner", "Store", "Service", "Printer", "Importer", "Validator", "Cache", "Scheduler", "Reader", "Calculator", "Registry", "Monitor",
    ];

    private static readonly string[] Verbs = ["Load", "Plan", "Merge", "Check", "Update", "Resolve", "Collect", "Refresh", "Sort", "Apply", "Estimate", "Close"];

    private static readonly string[] Spaces = ["System.Diagnostics", "System.Globalization", "System.Text"];

    private readonly Random _random;
    private readonly Expressions _expressions;
    private readonly CodeLines _lines = new();
    private readonly Statements _statements;
    private readonly OrdinaryClass _self;
    private readonly OrdinaryClass? _partner;

    private OrdinaryFile(int number, IReadOnlyList<OrdinaryClass> earlier, Random random)
    {
        _random = random;
        _expressions = new Expressions(random);
        _statements = new Statements(_expressions, _lines);
        string noun = _expressions.Pick(Nouns);
        _self = new OrdinaryClass($"Plant.{_expressions.Pick(Nouns)}s", $"{noun}{_expressions.Pick(Roles)}{number}", $"{noun}{number}", [], []);
        _partner = earlier.Count > 0 && _expressions.Chance(70) ? _expressions.Pick(earlier) : null;
    }

    /// <summary>Writes the next file.</summary>
    /// <param name="number">Tells the class from others.</param>
    /// <param name="earlier">The classes that this one may use; it is added.</param>
    /// <param name="lines">About how many lines are wanted.</param>
    /// <param name="random">Decides everything else.</param>
    public static (string Name, string Text, int Lines) Write(int number, List<OrdinaryClass> earlier, int lines, Random random)
    {
        OrdinaryFile file = new(number, earlier, random);
        file.Write(lines);
        earlier.Add(file._self);
        return ($"{file._self.Name}.cs", file._lines.ToString(), file._lines.Count);
    }

    private void Write(int wanted)
    {
        foreach (string space in Spaces)
        {
            _lines.Add($"using {space};");
        }

        if (_partner is { } partner && partner.Space != _self.Space)
        {
            _lines.Add($"using {partner.Space};");
        }

        _lines.Add("");
        _lines.Add($"namespace {_self.Space};");
        _lines.Add("");
        _lines.Add($"/// <summary>Keeps {_expressions.Word()} entries.</summary>");
        _lines.Open($"public sealed class {_self.Name}{(_partner is null ? "" : $"({_partner.Name} partner)")} : IDisposable");
        WriteFields();
        WriteProperties();
        for (int number = 0; _lines.Count < wanted; number++)
        {
            WriteMethod(number);
        }

        _lines.Open("public void Dispose()");
        _lines.Add("_semaphore.Dispose();");
        _lines.Add("Changed = null;");
        _lines.Close();
        _lines.Close();
        _lines.Add("");
        _lines.Add($"public sealed record {_self.Item}(int Amount, string Name, decimal Price);");
    }

    private void WriteFields()
    {
        _lines.Add($"private readonly List<{_self.Item}> _items = [];");
        _lines.Add("private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);");
        _lines.Add("private readonly HashSet<string> _names = [];");
        _lines.Add(_expressions.Chance(50) ? "private readonly Lock _gate = new();" : "private readonly object _gate = new();");
        _lines.Add("private readonly SemaphoreSlim _semaphore = new(1, 1);");
        if (_partner is { } partner)
        {
            _lines.Add($"private readonly {partner.Name} _partner = partner;");
        }

        _lines.Add("private int _total;");
        _lines.Add("private int _count;");
        _lines.Add("");
        _lines.Add("public event EventHandler<int>? Changed;");
    }

    private void WriteProperties()
    {
        _lines.Add("");
        _lines.Add("public bool IsOpen { get; set; }");
        _lines.Add("");
        _lines.Add("public string Note { get; set; } = \"\";");
        _lines.Add("");
        _lines.Add("public int? Limit { get; private set; }");
        _lines.Add("");
        _lines.Add("public int Total => _total + _count;");
        _lines.Add("");
        _lines.Open("public int this[string name]");
        _lines.Add("get => _counts[name];");
        _lines.Add("set => _counts[name] = value + _total;");
        _lines.Close();
    }

    private void WriteMethod(int number)
    {
        string name = $"{_expressions.Pick(Verbs)}{_expressions.Pick(Nouns)}{number}";
        _lines.Add("");
        switch (_random.Next(10))
        {
            case 0:
                _lines.Open($"public static string {name}(int amount, string label)");
                WriteBody(isAsync: false, isStatic: true, numbers: ["amount"], texts: ["label"], items: [], result: static (e, scope) => e.Text(scope));
                break;
            case 1 or 2:
                _lines.Open($"public async Task<int> {name}Async(string label, CancellationToken cancellationToken = default)");
                WriteBody(isAsync: true, isStatic: false, numbers: [], texts: ["label"], items: [], result: static (e, scope) => e.Number(scope));
                _self.Loads.Add(name + "Async");
                break;
            case 3:
                _lines.Open($"public async Task {name}Async({_self.Item} item, CancellationToken cancellationToken = default)");
                WriteBody(isAsync: true, isStatic: false, numbers: [], texts: [], items: ["item"], result: null);
                break;
            case 4:
                _lines.Add($"public bool {name}({_self.Item} item) => {_expressions.Condition(new Scope { Item = _self.Item, Partner = _partner, IsAsync = false, Items = ["item"] })};");
                return;
            case 5:
                _lines.Open($"public IEnumerable<int> {name}(int first, int count)");
                _lines.Open("for (int current = first; current < first + count; current++)");
                _lines.Add($"yield return {_expressions.Number(new Scope { Item = _self.Item, Partner = _partner, IsAsync = false, Numbers = ["current", "first"] })};");
                _lines.Close();
                _lines.Close();
                return;
            case 6 or 7:
                _lines.Open($"public int {name}(int amount)");
                WriteBody(isAsync: false, isStatic: false, numbers: ["amount"], texts: [], items: [], result: static (e, scope) => e.Number(scope));
                _self.Calculations.Add(name);
                break;
            default:
                _lines.Open($"private void {name}(string label, int amount, {_self.Item} given)");
                WriteBody(isAsync: false, isStatic: false, numbers: ["amount"], texts: ["label"], items: ["given"], result: null);
                break;
        }

        _lines.Close();
    }

    private void WriteBody(
        bool isAsync, bool isStatic, List<string> numbers, List<string> texts, List<string> items, Func<Expressions, Scope, string>? result)
    {
        Scope scope = new()
        {
            Item = _self.Item,
            Partner = isStatic ? null : _partner,
            IsAsync = isAsync,
            IsStatic = isStatic,
            Numbers = numbers,
            Texts = texts,
            Items = items,
        };
        _statements.WriteBlock(scope, _expressions.Between(1, 9));
        if (isAsync)
        {
            _lines.Add("await Task.Yield();");
        }

        if (result is not null)
        {
            _lines.Add($"return {result(_expressions, scope)};");
        }
    }
}
