namespace Cases;

/// <summary>What lambdas that run in a manager use of the process in which they are written.</summary>
public class Captures
{
    private const int Constant = 1;
    private static readonly int Fixed = 2;
    private readonly int _field = 1;

    private int Number { get; set; }

    private static int Steady => 5;

    // Captured.
    public void Parameter(AccountProxy a, int n) => a.Update(x => x.SetCount(n)); // PG1603 "'n'"
    public void Local(AccountProxy a) { int n = 5; a.Update(x => x.SetCount(n)); } // PG1603 "'n'"
    public void LocalTwice(AccountProxy a) { int n = 5; a.Update(x => { x.SetCount(n); x.SetCount(n); }); } // PG1603
    public void Field(AccountProxy a) => a.Update(x => x.SetCount(_field)); // PG1603 "'this'"
    public void FieldOfThis(AccountProxy a) => a.Update(x => x.SetCount(this._field)); // PG1603
    public void Property(AccountProxy a) => a.Update(x => x.SetCount(Number)); // PG1603
    public void Method(AccountProxy a) => a.Update(x => x.SetCount(Own())); // PG1603
    public void Written(AccountProxy a) { int n = 0; a.Update(x => { n = x.GetCount(); }); Console.WriteLine(n); } // PG1603
    public void LocalFunction(AccountProxy a, int n) { a.Update(x => x.SetCount(Read())); int Read() => n; } // PG1603 "'Read'"
    public void LocalFunctionWithout(AccountProxy a) { a.Update(x => x.SetCount(Read())); int Read() => 5; } // PG1603
    public void Inner(AccountProxy a, int n) => a.Update(x => { Func<int> later = () => n; x.SetCount(later()); }); // PG1603
    public void Pattern(AccountProxy a, object given) { if (given is int n) { a.Update(x => x.SetCount(n)); } } // PG1603
    public void Loop(AccountProxy a, int[] all) { foreach (int n in all) { a.Update(x => x.SetCount(n)); } } // PG1603
    public void Out(AccountProxy a, string text) { if (int.TryParse(text, out int n)) { a.Update(x => x.SetCount(n)); } } // PG1603
    public void OfLambda(AccountProxy a) { Action<int> set = n => a.Update(x => x.SetCount(n)); set(5); } // PG1603
    public async Task Async(AccountProxy a, int n) => await a.UpdateAsync(x => x.SetCount(n)); // PG1603
    public async Task AsyncLambda(AccountProxy a, int n) => await a.UpdateAsync(async x => { await Task.Yield(); x.SetCount(n); }); // PG1603
    public void Transaction(SharedManager manager, AccountProxy a, CounterProxy c, int n) => manager.Transaction(a, c, (x, y) => { x.Count = y.Value + n; }); // PG1603
    public void Collection(SharedDictionary<string, int> d, int n) => d.Update(x => { x["a"] = n; }); // PG1603
    public void Proxy(AccountProxy a, AccountProxy b) => a.Update(x => { x.Partner = null; Console.WriteLine(b); }); // PG1603

    // Not captured.
    public void Given(AccountProxy a, int n) => a.Update(static (x, n) => x.SetCount(n), n);
    public void Named(AccountProxy a, int n) => a.Update(static x => x.SetCount(nameof(n).Length));
    public void NamedThis(AccountProxy a) => a.Update(static x => x.SetCount(nameof(_field).Length));
    public void OfConstant(AccountProxy a) => a.Update(static x => x.SetCount(Constant));
    public void OfLocalConstant(AccountProxy a) { const int Five = 5; a.Update(x => x.SetCount(Five)); }
    public void OfFixed(AccountProxy a) => a.Update(static x => x.SetCount(Fixed));
    public void OfSteady(AccountProxy a) => a.Update(static x => x.SetCount(Steady));
    public void OfStatic(AccountProxy a) => a.Update(static x => x.SetCount(Twice(5)));
    public void OfOwnLocal(AccountProxy a) => a.Update(x => { int n = 5; x.SetCount(n); });
    public void OfOwnLoop(AccountProxy a) => a.Update(static x => { foreach (string tag in x.Tags) { x.Note = tag; } });
    public void OfOwnFunction(AccountProxy a) => a.Update(static x => { x.SetCount(Read()); int Read() => 5; });
    public void OfStaticFunction(AccountProxy a) { a.Update(static x => x.SetCount(Read())); static int Read() => 5; }
    public void OfInnerLambda(AccountProxy a) => a.Update(static x => { Func<int, int> next = n => n + 1; x.SetCount(next(5)); });
    public void OfNew(AccountProxy a) => a.Update(static x => x.MoveTo(new Address { Number = 5, Country = { Name = "x" } }));
    public void NotInManager(AccountProxy a, int n) { Later(() => n); a.Update(static x => x.SetCount(5)); }
    public int NotOfProxy(List<int> all, int n) => all.Find(one => one == n);
    public void Culture(AccountProxy a) => a.Update(static x => x.SetCount(System.Globalization.CultureInfo.CurrentCulture.LCID));

    // What cannot be named.
    public void Group(AccountProxy a) => a.Update(Run); // PG1605 "method group"
    public void Variable(AccountProxy a) { Action<Account> run = static x => x.SetCount(5); a.Update(run); } // PG1605 "from elsewhere"
    public void OfParameter(AccountProxy a, Action<Account> run) => a.Update(run); // PG1605
    public void OfField(AccountProxy a) => a.Update(Changes.Run); // PG1605
    public void AsyncInSync(AccountProxy a) { _ = a.Update(static async x => { await Task.Yield(); }); } // PG1605 "asynchronous"
    public void AsyncResultInSync(AccountProxy a) { _ = a.Update(static async x => { await Task.Yield(); return x.Count; }); } // PG1605
    public void AsyncInTransaction(SharedManager manager, AccountProxy a) { _ = manager.Transaction(a, static async x => { await Task.Yield(); }); } // PG1605
    public void Generic<T>(AccountProxy a) => a.Update(static x => x.SetCount(5)); // PG1605 "generic"
    public void GenericValue<T>(AccountProxy a, T value) => a.Update(static (x, v) => { Console.WriteLine(v); }, value); // PG1605
    public void GenericInside(AccountProxy a) { Inside(5); void Inside<T>(T one) { a.Update(static x => x.SetCount(5)); Console.WriteLine(one); } } // PG1605
    public void StaticField(AccountProxy a) => a.Update(static x => x.SetCount(Changes.Field)); // PG1605 "'Changes.Field'"
    public void StaticFieldTwice(AccountProxy a) => a.Update(static x => x.SetCount(Changes.Field + Changes.Field)); // PG1605
    public void StaticProperty(AccountProxy a) => a.Update(static x => x.SetCount(Changes.Property)); // PG1605
    public void StaticFieldWritten(AccountProxy a) => a.Update(static x => { Changes.Field = x.Count; }); // PG1605
    public void StaticInside(AccountProxy a) => a.Update(static x => { Func<int> read = static () => Changes.Field; x.SetCount(read()); }); // PG1605
    public void StaticEvent(AccountProxy a) => a.Update(static x => { Changes.Changed += static () => { }; });
    public void StaticNamed(AccountProxy a) => a.Update(static x => x.SetCount(nameof(Changes.Field).Length));
    public void StaticOfSystem(AccountProxy a) => a.Update(static x => { Environment.ExitCode = x.Count; });
    public void StaticOfSystemBelow(AccountProxy a) => a.Update(static x => { Console.Out.WriteLine(System.Globalization.CultureInfo.CurrentCulture); });
    public async Task AsyncInAsync(AccountProxy a) => await a.UpdateAsync(static async x => { await Task.Yield(); x.SetCount(5); });
    public void PassedOn(AccountProxy a) => Wrap(a, static x => x.SetCount(5));

    private static void Wrap(AccountProxy a, [SharedLambda] Action<Account> run) => a.Update(run);

    // What cannot travel.
    public void Values(AccountProxy a, Stream stream) => a.Update(static (x, s) => { Console.WriteLine(s); }, stream); // PG1604 "The value"
    public void ValuesOfNobody(AccountProxy a, Stranger[] all) => a.Update(static (x, s) => x.SetCount(s.Length), all); // PG1604
    public void Result(AccountProxy a) { _ = a.Update(static x => new Stranger(x.Count)); } // PG1604 "The result"
    public async Task ResultAsync(AccountProxy a) { _ = await a.UpdateAsync(static async x => { await Task.Yield(); return new Stranger(x.Count); }); } // PG1604
    public void ResultTask(AccountProxy a) { _ = a.Update(static x => x.LoadTagsAsync()); } // PG1604 "a task stays"
    public void ResultObject(AccountProxy a) { _ = a.Update(static x => x); } // PG1604 "the shared object itself"
    public void ResultOfTransaction(SharedManager manager, AccountProxy a) { _ = manager.Transaction(a, a, static (x, y) => x.Partner = y); } // PG1604
    public void Known(AccountProxy a) { List<string> tags = a.Update(static x => x.Tags); Console.WriteLine(tags.Count); }
    public void KnownValue(AccountProxy a, Address home) => a.Update(static (x, home) => x.MoveTo(home), home);
    public void KnownProxy(AccountProxy a, AccountProxy b) { _ = a.Update(static (x, y) => y, b); }
    public async Task KnownToken(AccountProxy a, CancellationToken token) => await a.UpdateAsync(static x => x.SetCount(5), token);
    public void Nothing(AccountProxy a) => a.Update(static x => { x.SetCount(5); });

    private static int Twice(int n) => n + n;

    private static void Later(Func<int> read) => read();

    private static void Run(Account account) => account.SetCount(5);

    private int Own() => _field + Number++;
}

public static class Changes
{
    public static readonly Action<Account> Run = static x => x.SetCount(5);

    public static int Field = 5;

    public static event Action? Changed;

    public static int Property { get; set; }

    public static void Raise() => Changed?.Invoke();
}

public class GenericCaptures<T>
{
    public void Update(AccountProxy a, T one) { a.Update(static x => x.SetCount(5)); Console.WriteLine(one); } // PG1605
    public T Result(AccountProxy a) => a.Update(static x => default(T)!); // PG1605
    public void Task(AccountProxy a) { _ = a.Update(static x => System.Threading.Tasks.Task.FromResult(default(T))); } // PG1605 PG1604
}

public record Stranger(int Number);
