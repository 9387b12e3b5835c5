using ProxyGen.Generator.Tests.Harness;

namespace ProxyGen.Generator.Tests.Contracts;

/// <summary>What only the library's own classes can ask for.</summary>
public sealed class BuiltInTests
{
    private const string Annotations = """
        namespace ProxyGen.Annotations
        {
            [AttributeUsage(AttributeTargets.Class)]
            internal sealed class BuiltInProxyAttribute(string proxyName) : Attribute { public string ProxyName => proxyName; }
            [AttributeUsage(AttributeTargets.Method)] internal sealed class WaitsOutsideGuardAttribute : Attribute;
            [AttributeUsage(AttributeTargets.Method)] internal sealed class BlockingFormAttribute : Attribute;
            [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)] internal sealed class NotPublicAttribute : Attribute;
        }
        """;

    private const string Ring = """
        using ProxyGen.Annotations;
        using ProxyGen.Manager;
        namespace ProxyGen.Collections;
        [BuiltInProxy("SharedRing")]
        public sealed class RingObject<T>
        {
            public int Count { get; set; }
            public T[] ToArray() => [];
            [NotPublic] public T Peek(IncomingCall call) => throw new InvalidOperationException();
            [WaitsOutsideGuard, BlockingForm]
            public ValueTask<T> TakeAsync(IncomingCall call, CancellationToken cancellationToken = default) =>
                throw new InvalidOperationException();
            public SharedRing<T> Self(SharedRing<T> other) => other;
        }
        """;

    [Fact]
    public void Proxy_stands_in_the_librarys_namespace_under_its_own_name()
    {
        GeneratorRun run = GeneratorHarness.Run(Annotations, Ring);

        Assert.Equal(
            [
                "public int Count { get; set; }",
                "public ValueTask<int> GetCountAsync(CancellationToken cancellationToken = default(CancellationToken))",
                "public ValueTask SetCountAsync(int value, CancellationToken cancellationToken = default(CancellationToken))",
                "public T[] ToArray()",
                "public ValueTask<T[]> ToArrayAsync(CancellationToken cancellationToken = default(CancellationToken))",
                "internal T Peek()",
                "internal ValueTask<T> PeekAsync(CancellationToken cancellationToken = default(CancellationToken))",
                "public ValueTask<T> TakeAsync(CancellationToken cancellationToken = default(CancellationToken))",
                "public T Take(CancellationToken cancellationToken = default(CancellationToken))",
                "public SharedRing<T> Self(SharedRing<T> other)",
                "public ValueTask<SharedRing<T>> SelfAsync(SharedRing<T> other, CancellationToken cancellationToken = "
                + "default(CancellationToken))",
            ],
            run.MembersOf("ProxyGen.SharedRing`1"));
        Assert.Equal(
            "ProxyGen.Collections.RingObjectDispatcher<T>", run.Type("ProxyGen.Collections.RingObjectDispatcher`1").ToDisplayString());
        Assert.Contains("public SharedRing<T> CreateRing<T>(this SharedManager manager)", run.MembersOf("ProxyGen.RingManagerExtensions"));
    }

    [Fact]
    public void What_waits_outside_and_the_call_are_passed_on()
    {
        GeneratorRun run = GeneratorHarness.Run(Annotations, Ring);

        Assert.Contains(
            "call.CompleteOutside(target.TakeAsync(call, call.CancellationToken));",
            run.Sources["ProxyGen.Collections.RingObject-1.Dispatcher.g.cs"],
            StringComparison.Ordinal);
        Assert.Contains("\"Peek()->T\"", run.Sources["ProxyGen.Collections.RingObject-1.Dispatcher.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_hand_written_part_declares_is_not_generated()
    {
        GeneratorRun run = GeneratorHarness.Run(Annotations, Ring, """
            namespace ProxyGen;
            public sealed partial class SharedRing<T>
            {
                public int Count => 1;
                public T[] ToArray() => [];
                public T[] ToArray(int from) => [];
                public ValueTask SetCountAsync(int value, CancellationToken cancellationToken = default) => default;
            }
            """);

        Assert.Single(run.Type("ProxyGen.SharedRing`1").GetMembers("Count"));
        Assert.Equal(2, run.Type("ProxyGen.SharedRing`1").GetMembers("ToArray").Length);
        Assert.Single(run.Type("ProxyGen.SharedRing`1").GetMembers("ToArrayAsync"));
        Assert.Single(run.Type("ProxyGen.SharedRing`1").GetMembers("SetCountAsync"));
        Assert.Single(run.Type("ProxyGen.SharedRing`1").GetMembers("GetCountAsync"));
    }

    [Fact]
    public void A_class_with_both_marks_is_generated_once() =>
        GeneratorHarness.Run(Annotations, Ring.Replace("[BuiltInProxy", "[Shared, BuiltInProxy", StringComparison.Ordinal));
}
