using System.Reflection;
using ProxyGen.IntegrationTests.Shared;
using ProxyGen.Manager.Lambdas;
using ProxyGen.Protocol;

namespace ProxyGen.IntegrationTests.BadInput;

/// <summary>What a client may not have run in a manager, whatever it sends.</summary>
public sealed class LambdaTests : IAsyncDisposable
{
    private static readonly string Own = typeof(LambdaTests).Assembly.GetName().Name!;
    private static readonly Guid Module = typeof(LambdaTests).Module.ModuleVersionId;

    private readonly SharedManager _manager = SharedManager.StartInProcess();
    private readonly AccountProxy _account;

    public LambdaTests()
    {
        _account = _manager.CreateAccount("Ada");
    }

    public ValueTask DisposeAsync() => _manager.DisposeAsync();

    [Fact]
    public void A_lambda_runs()
    {
        Action<Account> lambda = static account => account.Deposit(1m);

        Send(new LambdaName(Own, Module, lambda.Method.MetadataToken));

        Assert.Equal(1m, _account.Balance);
    }

    [Fact]
    public void A_method_of_a_class_does_not() =>
        Assert.Throws<NotSupportedException>(() => Send(new LambdaName(Own, Module, Method(nameof(Steal)).MetadataToken)));

    [Fact]
    public void Nor_what_is_no_method()
    {
        Assert.Throws<ProtocolException>(() => Send(new LambdaName(Own, Module, typeof(LambdaTests).MetadataToken)));
        Assert.Throws<ProtocolException>(() => Send(new LambdaName(Own, Module, 0x06FFFFFF)));
        Assert.Throws<ProtocolException>(() => Send(new LambdaName(Own, Module, 0)));
    }

    [Fact]
    public void Nor_one_of_an_assembly_that_is_not_the_applications()
    {
        var start = typeof(System.Diagnostics.Process).GetMethod("Start", [typeof(string)])!;

        Assert.Throws<ContractMismatchException>(() => Send(
            new LambdaName(start.Module.Assembly.GetName().Name!, start.Module.ModuleVersionId, start.MetadataToken)));
        Assert.Throws<ContractMismatchException>(() => Send(new LambdaName("No.Such.Assembly", Module, 0x06000001)));
    }

    [Fact]
    public void Nor_one_of_another_build() =>
        Assert.Throws<ContractMismatchException>(() => Send(new LambdaName(Own, Guid.NewGuid(), Method(nameof(Steal)).MetadataToken)));

    [Fact]
    public void Nor_one_for_objects_of_another_class_or_with_other_values()
    {
        Action<Probe> lambda = static probe => probe.Note("x");
        Action<Account> own = static account => account.Deposit(1m);

        Assert.Throws<ContractMismatchException>(() => Send(new LambdaName(Own, Module, lambda.Method.MetadataToken)));
        Assert.Throws<ProtocolException>(() => Send(new LambdaName(Own, Module, own.Method.MetadataToken), values: 1));
        Assert.Throws<EndOfStreamException>(() => Send(new LambdaName(Own, Module, own.Method.MetadataToken), values: int.MaxValue));
        Assert.Equal(0m, _account.Balance);
    }

    private static void Steal(Account account) => account.Deposit(-1m);

    private static MethodInfo Method(string name) => typeof(LambdaTests).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    private void Send(LambdaName name, int values = 0)
    {
        var reference = ((ISharedProxy)_account).Reference;
        using var call = reference.Channel.Begin(reference.ObjectId, ObjectMembers.Update);
        var writer = call.Writer();
        name.Write(ref writer);
        writer.WriteArrayHeader(values);
        writer.WriteNil();
        writer.Flush();
        call.Invoke(TestContext.Current.CancellationToken);
        GC.KeepAlive((Action<Account>)Steal);
    }
}
