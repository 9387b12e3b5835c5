using Microsoft.CodeAnalysis;

namespace ProxyGen.Generator.Usage.Flow;

/// <summary>What the walks through one body, and through the functions inside it, have in common.</summary>
internal sealed class FlowContext(UsageSymbols symbols, UsageOptions options, Action<Race> report, CancellationToken cancellationToken)
{
    // Far more than any body needs: loops settle after two or three rounds.
    private const int MaxSteps = 200_000;

    private readonly HashSet<ISymbol> _unsteady = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IMethodSymbol> _walked = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<Identity, FunctionRun?> _lambdas = [];
    private int _steps;

    public UsageSymbols Symbols { get; } = symbols;

    public Action<Race> Report { get; } = report;

    public UsageOptions Options { get; } = options;

    /// <summary>Called for each call of a method, with the locks that are held there.</summary>
    public Action<IMethodSymbol, bool>? OnCall { get; init; }

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Whether the body is too much; then nothing is said of it.</summary>
    public bool IsExhausted => _steps > MaxSteps;

    /// <summary>Whether a function inside another assigns the variable: then nobody knows when.</summary>
    public bool IsUnsteady(ISymbol variable) => _unsteady.Contains(variable);

    public void AssignFromWithin(ISymbol variable) => _unsteady.Add(variable);

    /// <summary>A local function has been walked where it is called.</summary>
    public void Walked(IMethodSymbol function) => _walked.Add(function);

    public bool IsWalked(IMethodSymbol function) => _walked.Contains(function);

    /// <summary>What became of a lambda where it was written.</summary>
    public FunctionRun? RunOf(Identity lambda) => _lambdas.TryGetValue(lambda, out FunctionRun? run) ? run : null;

    public void Keep(Identity lambda, FunctionRun? run) => _lambdas[lambda] = run;

    public void GiveUp() => _steps = MaxSteps + 1;

    public void Step()
    {
        _steps++;
        if (_steps % 64 == 0)
        {
            CancellationToken.ThrowIfCancellationRequested();
        }
    }
}
