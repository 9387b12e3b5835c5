using FsCheck;
using FsCheck.Fluent;

namespace ProxyGen.IntegrationTests.Models;

/// <summary>Runs random operations on a shared collection and on the plain one that it should be like.</summary>
internal static class Model
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(150).WithQuietOnSuccess(true);

    /// <summary>Checks sequences of operations; one that fails is shrunk and shown with the seed.</summary>
    public static void Check(Action<IEnumerable<Step>> run)
    {
        var number = Gen.Choose(-1, 6);
        var steps = (from operation in Gen.Choose(0, 99)
                     from a in number
                     from b in number
                     from c in number
                     select new Step(operation, a, b, c)).ListOf();
        Prop.ForAll(steps.ToArbitrary(), list => run(list)).Check(Thorough);
    }

    /// <summary>Both do the same, or throw the same kind of exception.</summary>
    public static void Agree<T>(Func<T> shared, Func<T> plain) => Assert.Equal(Outcome(plain), Outcome(shared));

    /// <inheritdoc cref="Agree{T}"/>
    public static void Agree(Action shared, Action plain) => Agree(
        () =>
        {
            shared();
            return 0;
        },
        () =>
        {
            plain();
            return 0;
        });

    private static (T? Result, Type? Exception) Outcome<T>(Func<T> call)
    {
        try
        {
            return (call(), null);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
        {
            return (default, exception.GetType());
        }
    }
}
