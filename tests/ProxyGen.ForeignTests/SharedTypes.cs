using System.Collections;
using System.Text;
using ProxyGen;
using ProxyGen.ForeignLibrary;
using ProxyGen.ForeignTests;

[assembly: SharedType(typeof(StringBuilder), IsPublic = true)]
[assembly: SharedType(typeof(LinkedList<int>))]
[assembly: SharedType(typeof(LinkedListNode<>))]
[assembly: SharedType(typeof(PriorityQueue<string, int>), Exclude = [nameof(PriorityQueue<,>.EnqueueDequeue)])]
[assembly: SharedType(typeof(Notebook), Members = [nameof(Notebook.Write), nameof(Notebook.Lines)])]
[assembly: SharedType(typeof(BitArray), Members = [nameof(BitArray.Set), nameof(BitArray.Count), nameof(BitArray.Length)])]
[assembly: SharedType(typeof(Inventory))]
