using ProxyGen.Client;
using ProxyGen.Manager.Lambdas;
using ProxyGen.Manager.Transactions;
using ProxyGen.Protocol;

namespace ProxyGen;

/// <content>Transactions.</content>
public sealed partial class SharedManager
{
    private PendingCall BeginTransaction(Delegate lambda, int values, params ReadOnlySpan<ISharedProxy> objects)
    {
        var name = LambdaName.Of(lambda);
        return ObjectTransaction.Begin(Begin(ManagerMembers.Transact), name, objects, values);
    }
}
