using System.Dynamic;
using System.Linq.Expressions;
using System.Reflection;

namespace ProxyGen.Collections;

/// <summary>
/// Lets a <see cref="SharedNamespace"/> be used as a <c>dynamic</c>: members that the class has are its own, all others are names. The calls
/// are bound to methods that are named here, so nothing is looked for at run time.
/// </summary>
internal sealed class NamespaceMetaObject(Expression expression, SharedNamespace value)
    : DynamicMetaObject(expression, BindingRestrictions.Empty, value)
{
    private static readonly MethodInfo ReadMethod = ((Func<SharedNamespace, string, object?>)Read).Method;
    private static readonly MethodInfo WriteMethod = ((Func<SharedNamespace, string, object?, object?>)Write).Method;
    private static readonly MethodInfo RemoveMethod = ((Func<SharedNamespace, string, bool>)Remove).Method;

    private static readonly HashSet<string> OwnNames = [nameof(SharedNamespace.Count), nameof(SharedNamespace.Names)];

    public override DynamicMetaObject BindGetMember(GetMemberBinder binder) =>
        OwnNames.Contains(binder.Name) ? base.BindGetMember(binder) : Bound(Expression.Call(ReadMethod, Self(), Expression.Constant(binder.Name)));

    public override DynamicMetaObject BindSetMember(SetMemberBinder binder, DynamicMetaObject value) => OwnNames.Contains(binder.Name)
        ? base.BindSetMember(binder, value)
        : Bound(Expression.Call(WriteMethod, Self(), Expression.Constant(binder.Name), Expression.Convert(value.Expression, typeof(object))));

    public override DynamicMetaObject BindDeleteMember(DeleteMemberBinder binder) =>
        Bound(Expression.Call(RemoveMethod, Self(), Expression.Constant(binder.Name)), binder.ReturnType);

    private static object? Read(SharedNamespace names, string name) => names[name];

    private static object? Write(SharedNamespace names, string name, object? value) => names[name] = value;

    private static bool Remove(SharedNamespace names, string name) => names.Remove(name);

    private UnaryExpression Self() => Expression.Convert(Expression, typeof(SharedNamespace));

    private DynamicMetaObject Bound(Expression call, Type? type = null) => new(
        type == typeof(void) ? Expression.Block(typeof(void), call) : call,
        BindingRestrictions.GetTypeRestriction(Expression, typeof(SharedNamespace)));
}
